def log = new File(basedir, 'build.log').text
assert log.contains('recorded        record 1 in the ledger of this clone')
assert log.contains('record 1, decided 2026-03-02T09:00:00Z')
assert log.contains('Record 2 in the ledger of this clone')
assert log.contains('[record-missing]')
assert log.contains('NOT VERIFIED: main')
return true

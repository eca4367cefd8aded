def log = new File(basedir, 'build.log').text
assert log.contains('recorded        record 1 in the ledger of this clone')
assert log.contains('record 1, decided 2026-03-02T09:00:00Z')
assert log.contains('Record 2 in the ledger of this clone')
assert log.contains('[record-missing]')
assert log.contains('NOT VERIFIED: main')
assert log.contains('2 changes landed: 0 unauthorised, 0 overdue reviews')
assert log.contains('3 changes landed: 1 unauthorised, 0 overdue reviews')
assert log.contains('Say it without the gate: no record of the ledger is about it')
assert new File(basedir, 'target/catalog/audit/audit.csv').readLines().size() == 4
return true

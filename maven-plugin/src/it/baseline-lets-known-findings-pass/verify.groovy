def log = new File(basedir, 'build.log').text
def baseline = new File(basedir, 'catalog/baseline.txt').text
def known = baseline.readLines().count { !it.startsWith('#') }
assert known > 1
assert baseline.contains('\tOffering/second-screen\t1\t"2 days"')
assert log.contains("holds ${known} known findings.")
assert log.contains("no new findings; ${known} known findings in the baseline.")
assert !log.contains('[ERROR]')
assert new File(basedir, 'target/catalog/reports/completeness.json').text.contains('"owner" : "service-desk"')

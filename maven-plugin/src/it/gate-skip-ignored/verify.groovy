def log = new File(basedir, 'build.log').text
assert log.contains('REJECTED: Your workplace')
def decision = new File(basedir, 'target/catalog/gate/decision.json').text
assert decision.contains('"outcome" : "rejected"')
assert decision.contains('"mode" : "enforce"')
assert !new File(basedir, 'elsewhere').exists()
assert log.contains('a POM configures or extends catalog-maven-plugin, and a change could have brought it.')
assert log.contains('catalog.skip is no option of gate.')
assert !log.contains('BUILD SUCCESS')

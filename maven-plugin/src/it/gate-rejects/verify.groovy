def log = new File(basedir, 'build.log').text
assert log.contains('REJECTED: Your workplace')
assert log.contains('2 business days → 3 business days [slower]')
assert log.contains('Then run: mvn dev.servicecatalog:catalog-maven-plugin:0.1.0-SNAPSHOT:gate -Dcatalog.base=main -Dcatalog.head=change')
def decision = new File(basedir, 'target/catalog/gate/decision.json').text
assert decision.contains('"outcome" : "rejected"')
assert decision.contains('"source" : "clock"')
assert new File(basedir, 'target/unknown/gate/decision.json').text.contains('"outcome" : "error"')
assert log.contains('there is no commit "nowhere" in this clone')
assert log.contains('catalog.base is not stated. Name the branch that the change goes into with -Dcatalog.base=main.')
assert new File(basedir, 'target/told/gate/decision.json').text.contains('"mode" : "report"')

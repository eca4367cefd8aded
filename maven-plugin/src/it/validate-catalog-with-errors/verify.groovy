def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] screen.yaml:10:23: error: "2 days" is not understood as leadTime.promise [duration-not-understood]')
assert log.contains('MojoFailureException')
assert log.contains('2 errors in 2 files')
assert !log.contains('at dev.servicecatalog')
def findings = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/catalog/reports/findings.json'))
assert findings*.code == ['duration-not-understood', 'duration-not-understood']
assert findings*.line == [10, 10]

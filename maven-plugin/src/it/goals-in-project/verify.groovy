def log = new File(basedir, 'build.log').text
assert log.contains('no findings.')
assert new File(basedir, 'target/catalog/reports/findings.json').exists()
assert new File(basedir, 'target/catalog/site/index.html').exists()
def readme = new File(basedir, '../../../../README.md').text
def snippet = (readme =~ /(?s)```xml\n(.*?)```/)[0][1].replaceAll(/\s+/, '')
assert new File(basedir, 'pom.xml').text.replaceAll(/\s+/, '').contains(snippet) : 'the snippet of the README is not the one that runs here'

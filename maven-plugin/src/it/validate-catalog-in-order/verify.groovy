def log = new File(basedir, 'build.log').text
assert log.contains('The catalog has 1 service and 1 offering in 2 files: no findings.')
assert log.contains('Publish it with the goal catalog:site.')
assert new File(basedir, 'target/catalog/reports/findings.json').text == '[ ]\n'
assert new File(basedir, 'target/catalog/reports/catalog.json').exists()

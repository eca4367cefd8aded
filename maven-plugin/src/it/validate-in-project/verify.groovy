assert new File(basedir, 'build.log').text.contains('no findings.')
assert new File(basedir, 'target/catalog/reports/findings.json').exists()

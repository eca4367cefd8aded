assert new File(basedir, 'target/catalog/site/offerings/second-screen.html').text.contains('not stated')
assert new File(basedir, 'target/catalog/reports/findings.json').text.contains('no-price')

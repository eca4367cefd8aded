def log = new File(basedir, 'build.log').text
assert log.contains('No site was published: 2 errors in 2 files.')
assert log.contains('-Dcatalog.failOn=never')
assert new File(basedir, 'target/catalog/site/index.html').text == 'the old site'

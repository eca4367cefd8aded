def log = new File(basedir, 'build.log').text
assert log.contains('catalog:validate')
assert log.contains('catalog.failOn') || log.contains('User property: catalog.failOn')

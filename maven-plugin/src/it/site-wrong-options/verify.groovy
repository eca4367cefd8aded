def log = new File(basedir, 'build.log').text
assert log.contains('catalog.site.url cannot be "ftp://x". Write it like https://it.example.org/menu/.')
assert log.contains('catalog.site.feedback cannot be "javascript:1".')
assert log.contains('nope')
assert log.contains('-Dcatalog.revision')
assert !log.contains('java.io.IOException')
assert !new File(basedir, 'target').exists()

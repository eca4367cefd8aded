def log = new File(basedir, 'build.log').text
assert log.contains('1 known finding in the baseline')
assert log.contains('[ERROR] keyboard.yaml:')
assert !log.contains('"2 days"')

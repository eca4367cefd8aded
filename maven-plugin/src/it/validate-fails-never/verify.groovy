def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] screen.yaml:10:23: error: "2 days"')
assert log.contains('BUILD SUCCESS')

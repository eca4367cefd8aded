def log = new File(basedir, 'build.log').text
assert log.contains('The gate says: review required.')
assert log.contains('policy: policy.yaml:7:12')
assert log.contains('* have cecilie (or dag, eva) approve it')
assert log.contains('What if it were approved by dag?')
assert log.contains('The gate would say: approved.')

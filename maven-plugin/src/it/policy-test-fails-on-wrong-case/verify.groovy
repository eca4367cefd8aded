def log = new File(basedir, 'build.log').text
assert log.contains('policy-tests/owners.yaml:12:5: error: "nobody looks at a new owner" goes otherwise: it is review required, not approved')
assert log.contains('ok     the owner has looked: approved')
assert log.contains('The policy decides 1 of 2 cases as expected')
assert log.contains('MojoFailureException')

def log = new File(basedir, 'build.log').text
assert log.contains('main → change: 1 change')
assert log.contains('promise lowered')
assert log.contains('2 business days → 3 business days')
for (name in ['diff.txt', 'diff.md', 'diff.html', 'diff.json']) {
    assert new File(basedir, 'target/catalog/diff/' + name).exists() : name
}

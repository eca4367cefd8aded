def log = new File(basedir, 'build.log').text
assert log.contains('APPROVED AS A STANDARD CHANGE: Your workplace')
def gate = new File(basedir, 'target/catalog/gate')
assert new File(gate, 'decision.json').text.contains('"outcome" : "approved-standard"')
assert new File(gate, 'decision.json').text.contains('"source" : "given"')
for (name in ['decision.txt', 'decision.md', 'decision.html', 'decision.sarif', 'junit.xml', 'github-annotations.txt', 'gitlab-code-quality.json']) {
    assert new File(gate, name).exists() : name
}

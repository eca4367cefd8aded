def log = new File(basedir, 'build.log').text
assert log.contains('approved at once   1: too few (n = 1)')
assert log.contains('there are only 2 changes, of 3 that were asked for')
assert log.contains('1 of 1 changes (100%)')
def backtest = new File(basedir, 'target/catalog/backtest')
assert new File(backtest, 'backtest.json').text.contains('"outcome" : "approved-standard"')
assert backtest.list().count { it.endsWith('.jsonl') } == 1
for (name in ['backtest.txt', 'backtest.md']) {
    assert new File(backtest, name).exists() : name
}

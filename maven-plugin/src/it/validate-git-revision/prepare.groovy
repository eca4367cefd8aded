def git = { String... words ->
    def run = (['git', '-c', 'user.name=Tester', '-c', 'user.email=tester@example.org'] + words.toList()).execute(null, basedir)
    assert run.waitFor() == 0 : run.err.text
}
git('init', '-q')
git('add', 'catalog')
git('commit', '-q', '-m', 'Start the catalog')
git('tag', 'in-order')
new File(basedir, 'catalog/workplace.yaml').text = 'broken since: then: '
return true

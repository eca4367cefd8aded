def git = { String... words ->
    def run = (['git', '-c', 'user.name=Tester', '-c', 'user.email=tester@example.org'] + words.toList()).execute(null, basedir)
    assert run.waitFor() == 0 : run.err.text
}
git('init', '-q', '-b', 'main')
git('add', 'catalog')
git('commit', '-q', '-m', 'Start the catalog')
git('init', '-q', '--bare', '-b', 'main', 'server.git')
git('push', '-q', 'server.git', 'main')
return true

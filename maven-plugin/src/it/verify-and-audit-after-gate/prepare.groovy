def git = { String... words ->
    def run = (['git', '-c', 'user.name=Tester', '-c', 'user.email=tester@example.org'] + words.toList()).execute(null, basedir)
    assert run.waitFor() == 0 : run.err.text
}
git('init', '-q', '-b', 'main')
git('add', 'catalog')
git('commit', '-q', '-m', 'Start the catalog')
git('checkout', '-q', '-b', 'change')
def file = new File(basedir, 'catalog/workplace.yaml')
file.text = file.text.replace('A ready desk', 'A desk that is ready')
git('commit', '-q', '-am', 'Say it better')
git('checkout', '-q', '-b', 'pushed')
file.text = file.text.replace('A desk that is ready', 'A desk')
git('commit', '-q', '-am', 'Say it without the gate')
return true

def git = { String... words ->
    def run = (['git', '-c', 'user.name=Tester', '-c', 'user.email=tester@example.org'] + words.toList()).execute(null, basedir)
    assert run.waitFor() == 0 : run.err.text
}
git('init', '-q', '-b', 'main')
git('add', 'catalog')
git('commit', '-q', '-m', 'Start the catalog')
git('checkout', '-q', '-b', 'change')
def workplace = new File(basedir, 'catalog/workplace.yaml')
workplace.text = workplace.text.replace('businessOwner: ticket-sales', 'businessOwner: service-desk')
git('commit', '-q', '-a', '-m', 'Hand it over')
return true

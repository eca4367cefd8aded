// Real Git pushes to a bare repository whose hook is the one of the docs, and that runs real Maven with the plugin as it was built.
import java.nio.file.Files

def script = { File file, String text ->
    file.text = text
    file.setExecutable(true)
}
def maven = new File(basedir, 'mvn')
def home = System.getProperty('maven.home')
script(maven, "#!/bin/sh\nexec '${home}/bin/mvn' -Dmaven.repo.local='${localRepositoryPath}' \"\$@\"\n")
def hook = new File(basedir, 'server.git/hooks/pre-receive')
script(hook, new File(basedir, '../../../../docs/ci/pre-receive').text)

def run = { String... words ->
    def builder = new ProcessBuilder(['git', '-c', 'user.name=Tester', '-c', 'user.email=tester@example.org'] + words.toList())
    builder.directory(basedir).redirectErrorStream(true).environment().put('MVN', maven.path)
    def process = builder.start()
    def told = process.inputStream.text
    [exit: process.waitFor(), told: told]
}
def catalog = new File(basedir, 'catalog/workplace.yaml')

catalog.text = catalog.text.replace('A ready desk', 'A desk that is ready')
assert run('commit', '-q', '-am', 'Say it better').exit == 0
def taken = run('push', 'server.git', 'main')
assert taken.exit == 0 : taken.told
assert taken.told.contains('APPROVED AS A STANDARD CHANGE: Your workplace')

catalog.text = catalog.text.replace('status: live', 'status: nonsense')
assert run('commit', '-q', '-am', 'Break it').exit == 0
def refused = run('push', 'server.git', 'main')
assert refused.exit != 0
assert refused.told.contains('REJECTED')
assert refused.told.contains('- Then push again.')
assert !refused.told.contains('Exception')
assert run('--git-dir=server.git', 'rev-parse', 'main').told == run('rev-parse', 'main~1').told

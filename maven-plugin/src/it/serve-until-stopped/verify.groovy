import java.util.concurrent.TimeUnit

// a preview ends when it is told to, so it runs beside this script
def process = new ProcessBuilder(
        new File(System.getProperty('maven.home'), 'bin/mvn').path, '-B', '-o',
        '-Dmaven.repo.local=' + localRepositoryPath,
        'dev.servicecatalog:catalog-maven-plugin:0.1.0-SNAPSHOT:serve',
        '-Dcatalog.port=0', '-Dcatalog.today=2026-03-02')
        .directory(basedir)
        .redirectErrorStream(true)
        .start()
try {
    def lines = process.inputStream.newReader('UTF-8')
    def told = []
    def line = lines.readLine()
    while (line != null && !line.contains('Ctrl+C ends it')) {
        told << line
        line = lines.readLine()
    }
    assert line != null : told.join('\n')
    assert told.any { it =~ /Ready in \d+\.\d\d s: / }
    def address = (line =~ /http:\/\/127\.0\.0\.1:\d+\//)[0]
    def page = new URL(address + 'offerings/second-screen.html').text
    assert page.contains('A second screen')
    assert page.contains('/.preview/preview.js')
} finally {
    process.destroy()
}
assert process.waitFor(20, TimeUnit.SECONDS)
assert !new File(basedir, 'target/catalog/site').exists()
return true

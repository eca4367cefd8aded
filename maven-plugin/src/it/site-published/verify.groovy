def log = new File(basedir, 'build.log').text
assert log =~ /The site has \d+ pages\./
assert log.contains('index.html')
def page = new File(basedir, 'target/catalog/site/offerings/second-screen.html').text
assert page.contains('A second screen')
assert page.contains('Wed 4 Mar, 16:00')
assert new File(basedir, 'target/catalog/site/schema/v1/offering.schema.json').exists()
def published = new File(basedir, 'target/catalog/site/catalog.json').text
assert published.contains('"schema": "servicecatalog.dev/catalog/v1"')
assert published =~ /"name": "Service Catalog as Code",\s+"version": "\d/

def log = new File(basedir, 'build.log').text
assert log.contains('.mvn/maven.config states options of the catalog, and a change could have brought it.')
assert !new File(basedir, 'target/catalog/gate').exists()

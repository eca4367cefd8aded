def log = new File(basedir, 'build.log').text
assert log.contains('MojoExecutionException')
assert log.contains('there is no folder')
assert log.contains('Name the catalog\'s folder with -Dcatalog.directory.')
assert !log.contains('at dev.servicecatalog')

def log = new File(basedir, 'build.log').text
assert log.contains('The catalog has 1 service and 1 offering in 2 files: no findings.')
assert new File(basedir, 'catalog/workplace.yaml').text.startsWith('broken')

def site = new File(basedir, 'target/catalog/site')
site.mkdirs()
new File(site, '.catalog-site').text = ''
new File(site, 'index.html').text = 'the old site'
return true

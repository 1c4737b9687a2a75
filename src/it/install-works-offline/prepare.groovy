// Whoever asks the index at all asks it for every page again.
io.github.jvenv.testing.IntegrationIndex.start(basedir, context).cacheControl('no-cache')
return true

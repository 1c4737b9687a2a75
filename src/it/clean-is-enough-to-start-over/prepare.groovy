io.github.jvenv.testing.IntegrationIndex.start(basedir, context)
return true

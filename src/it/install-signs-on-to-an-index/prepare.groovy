import io.github.jvenv.testing.IntegrationIndex

def index = IntegrationIndex.start(basedir, context).requiring('ann', 'secret')
// Not as jvenv.index: the POM names the index, with the id of a server in settings.xml.
new File(basedir, 'test.properties').text = "corp.url=${index.uri()}\n"
return true

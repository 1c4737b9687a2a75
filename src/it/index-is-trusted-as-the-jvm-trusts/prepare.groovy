import io.github.jvenv.testing.FakeIndex
import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.ServerKey

def wheels = new File(basedir, 'wheels')
wheels.mkdirs()
IntegrationIndex.writeWheels(wheels.toPath())
def key = ServerKey.make(basedir.toPath(), 'CN=index', 'ip:127.0.0.1')
key.writeTrustStore(new File(basedir, 'trusted.p12').toPath())
def index = FakeIndex.start(wheels.toPath(), key.context())
context.put('index', index)
IntegrationIndex.use(basedir, index.uri().toString())
return true

import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

def index = context.get('index')
def asked = index.requests()
IntegrationIndex.stop(context)

def pages = { host -> asked.findAll { it.field('Host').startsWith(host) && it.path().startsWith('/simple/') }*.path() as Set }
assert pages('localhost:') == ['/simple/greeter/'] as Set
assert pages('127.0.0.1:') == ['/simple/wording/'] as Set

def log = new File(basedir, 'build.log').text
def version = (log =~ /Apache Maven (\d+)\.(\d+)/)[0]
def (major, minor) = [version[1] as int, version[2] as int]
def environment = major > 3 || minor >= 9 ? 'target/by-arguments' : 'target/venv'
assert Programs.run(new File(basedir, environment + '/bin/greet')) == 'hello from wording 2.0'
return true

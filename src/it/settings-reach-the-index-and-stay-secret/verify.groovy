import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

def asked = context.get('index').requests()
IntegrationIndex.stop(context)
assert Programs.run(new File(basedir, 'target/venv/bin/greet')) == 'hello from wording 2.0'
def basic = { text -> 'Basic ' + text.bytes.encodeBase64() }

def mirrored = asked.findAll { it.field('Host') == 'mirror.invalid' }
assert mirrored.any { it.path() == '/simple/greeter/' } && mirrored.every { it.status() < 400 }
assert mirrored.every { it.field('Proxy-Authorization') == basic('bob:proxy-secret') }
assert mirrored.every { it.field('Authorization') == basic('ann:mirror-secret') }
assert mirrored.every { it.field('X-Token') == 'header-secret' }

def others = asked - mirrored
assert others.every { it.field('X-Token') == '' && it.field('Proxy-Authorization') == '' }
assert others.any { it.field('Host').startsWith('127.0.0.1:') && it.field('Authorization') == basic('dora:url-secret') }
assert others.any { it.field('Host').startsWith('localhost:') && it.field('Authorization') == basic('carl:netrc-secret') }

def log = new File(basedir, 'build.log').text
def mirrorTold = log.contains('The mirror company of settings.xml stands in for the index https://index.invalid/simple/: '
    + 'http://mirror.invalid/simple/.')
assert mirrorTold
def pairs = ['ann:mirror-secret', 'bob:proxy-secret', 'dora:url-secret', 'carl:netrc-secret']
def secrets = pairs.collect { it.split(':')[1] } + pairs.collect { it.bytes.encodeBase64().toString() } + 'header-secret'
// Only the names of what is told: the message of a failed assertion would have the whole log.
def told = secrets.findAll { log.contains(it) }
assert told.isEmpty()
return true

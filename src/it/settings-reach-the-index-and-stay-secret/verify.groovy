import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

def index = context.get('index')
def asked = index.requests()
IntegrationIndex.stop(context)
assert Programs.run(new File(basedir, 'target/venv/bin/greet')) == 'hello from wording 2.0'
def basic = { text -> 'Basic ' + text.bytes.encodeBase64() }

def mirrored = asked.findAll { it.field('Host') == 'mirror.invalid' }
assert mirrored.any { it.path() == '/simple/greeter/' } && mirrored.every { it.status() < 400 }
assert mirrored.every { it.field('Proxy-Authorization') == basic('bob:proxy-secret') }
assert mirrored.every { it.field('Authorization') == basic('ann:mirror-secret') }
assert mirrored.every { it.field('X-Token') == 'header-secret' }

def excluded = asked.findAll { it.field('Host') == 'own.invalid' }
assert excluded.any { it.path() == '/simple/wording/' } && excluded.every { it.status() < 400 }
assert excluded.every { it.field('Proxy-Authorization') == basic('bob:proxy-secret') }
assert excluded.every { it.field('Authorization') == '' && it.field('X-Token') == '' }

def others = asked - mirrored - excluded
assert others.any { it.field('Host').startsWith('localhost:') && it.path() == '/simple/wide/' }
assert others.every { it.field('X-Token') == '' && it.field('Proxy-Authorization') == '' }
assert others.any { it.field('Host').startsWith('127.0.0.1:') && it.field('Authorization') == basic('dora:url-secret') }
// A query in an index's URL goes with every request for a page of that index, and with nothing else.
def (withToken, withoutToken) = others.split { it.query() == 'token=index-token' }
assert withToken.any { it.path() == '/simple/greeter/' }
assert withToken.every { it.field('Host').startsWith('127.0.0.1:') && it.path().startsWith('/simple/') && it.status() == 200 }
assert withoutToken.every { it.field('Host').startsWith('localhost:') || !it.path().startsWith('/simple/') }
assert others.any { it.field('Host').startsWith('localhost:') && it.field('Authorization') == basic('carl:netrc-secret') }
assert others.any { it.path() == '/links/' && it.field('Authorization') == basic('eva:links-secret') }
assert others.any { it.path().endsWith('.whl') && it.field('Authorization') == basic('fred:wheel-secret') }

// Maven 4 tells its own command line, on which the invoker puts the properties of this test.
def log = new File(basedir, 'build.log').readLines().findAll { !it.startsWith('Command line: ') }.join('\n')
def mirrorTold = log.contains('The mirror company of settings.xml stands in for the index https://index.invalid/simple/: '
    + 'http://mirror.invalid/simple/.')
assert mirrorTold
def pairs = ['ann:mirror-secret', 'bob:proxy-secret', 'dora:url-secret', 'carl:netrc-secret',
    'eva:links-secret', 'fred:wheel-secret']
def secrets = pairs.collect { it.split(':')[1] } + pairs.collect { it.bytes.encodeBase64().toString() } +
    ['header-secret', 'links-token', 'index-token']
// Only the names of what is told: the message of a failed assertion would have the whole log.
def told = (secrets + 'wheel-token').findAll { log.contains(it) }
assert told.isEmpty()

// As with pip, the URL in direct_url.json and in the lock keeps its query and nothing else that may be secret.
def site = new File(basedir, 'target/third/lib/python3.13/site-packages')
def wheel = "http://127.0.0.1:${index.uri().port}/files/wording-2.0-py3-none-any.whl?token=wheel-token"
assert new File(site, 'wording-2.0.dist-info/direct_url.json').text.contains(wheel)
def written = []
new File(basedir, 'target').eachFileRecurse(groovy.io.FileType.FILES) { written << it }
written << new File(basedir, 'pylock.toml')
def leaks = written.collectMany { file ->
    def text = file.getText('ISO-8859-1')
    def tells = secrets.findAll { text.contains(it) }
    def mayHaveQuery = file.name in ['direct_url.json', 'pylock.toml', '.jvenv-state']
    (text.contains('wheel-token') && !mayHaveQuery ? tells + 'wheel-token' : tells).collect { file.name + ': ' + it }
}
assert leaks.isEmpty()
def archive = new File(basedir, 'target/settings-reach-the-index-and-stay-secret-1.0-env.tar.gz')
def unpacked = new java.util.zip.GZIPInputStream(archive.newInputStream()).withStream { it.bytes }
def packed = new String(unpacked, 'ISO-8859-1')
def inArchive = secrets.findAll { packed.contains(it) }
assert inArchive.isEmpty() && packed.count('wheel-token') == 1
return true

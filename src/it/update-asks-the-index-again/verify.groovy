import io.github.jvenv.testing.IntegrationIndex

def asked = context.get('index').requests().findAll { it.path() == '/simple/wording/' }
IntegrationIndex.stop(context)
assert asked.size() == 2 // by the first build and by that with -U
def log = new File(basedir, 'build.log').text
assert log.count('is up to date') == 3
assert new File(basedir, 'target/venv/lib/python3.13/site-packages').list().findAll { it.endsWith('.dist-info') } ==
    ['wording-3.0.dist-info']
return true

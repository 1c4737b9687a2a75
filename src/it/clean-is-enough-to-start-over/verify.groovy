import io.github.jvenv.testing.IntegrationIndex

def fetched = context.get('index').requests().findAll { it.path().endsWith('.whl') }*.path().toSorted()
IntegrationIndex.stop(context)
assert fetched == ['/files/greeter-1.0-py3-none-any.whl', '/files/wording-2.0-py3-none-any.whl'] : 'the store is no part of target'
def log = new File(basedir, 'build.log').text
assert log.count('Created environment') == 2
assert log.count('Recreated environment') == 1
assert log.count('Installed 2 distributions') == 3
assert log.count('Archived ') == 3
assert log.count('is up to date') == 3 : 'only the last time, one line a goal'
return true

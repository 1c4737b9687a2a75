import io.github.jvenv.testing.IntegrationIndex

assert context.get('index').requests().isEmpty()
IntegrationIndex.stop(context)
def log = new File(basedir, 'build.log').text
assert log.contains('''offline''')
assert !log.contains('\tat ') : 'no stack trace for a mistake of the user'
assert !new File(basedir, 'target').exists() || new File(basedir, 'target').list().every { !it.endsWith('.tar.gz') }
return true

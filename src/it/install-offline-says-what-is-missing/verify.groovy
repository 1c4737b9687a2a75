import io.github.jvenv.testing.IntegrationIndex

assert context.get('index').requests().isEmpty()
IntegrationIndex.stop(context)
def log = new File(basedir, 'build.log').text
assert log =~ /Cannot get the files of greeter from \S+: Maven is offline\./
assert !log.contains('\tat ') : 'no stack trace for a mistake of the user'
assert new File(basedir, 'target').list().toList() == ['venv']
assert new File(basedir, 'target/venv/lib/python3.13/site-packages').list().every { !it.startsWith('greeter') }
return true

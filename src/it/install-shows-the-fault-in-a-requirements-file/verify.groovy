import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
String log = new File(basedir, 'build.log').text
assert log.contains('requirements.txt')
assert log.contains('line 2')
assert log.contains('wording >> 1\n')
assert !log.contains('Re-run Maven using the -e switch to see')
assert !new File(basedir, 'target/venv/lib/python3.13/site-packages/greeter').exists()
return true

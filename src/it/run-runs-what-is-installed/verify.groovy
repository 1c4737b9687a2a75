import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def log = new File(basedir, 'build.log').text
assert log.contains('hello from wording 2.0')
assert log.contains("somebody ['a b']")
assert log.contains('The code ended with exit code 3.')
return true

import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def log = new File(basedir, 'build.log').text
assert log.contains('sent nothing for 300 milliseconds')
assert !log.contains('\tat ') : 'no stack trace for a server that is slow'
return true

import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def log = new File(basedir, 'build.log').text
assert log.contains('io.github.jvenv.it:java-part:1.0 META-INF/jvenv/requirements.txt line 2')
assert log.contains('pom.xml <requirement>')
assert !log.contains('\tat ') : 'no stack trace for a mistake of the user'
return true

import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def log = new File(basedir, 'build.log').text
assert log =~ /the certificate of 127\.0\.0\.1(:\d+)? is not trusted/
assert log.contains('or a trust store with -Djavax.net.ssl.trustStore.')
assert !log.contains('\tat ') : 'no stack trace for a server that is not trusted'
assert new File(basedir, 'target/venv/lib/python3.13/site-packages/greeter-1.0.dist-info').directory
return true

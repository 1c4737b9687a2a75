import io.github.jvenv.testing.IntegrationIndex
import java.security.MessageDigest

IntegrationIndex.stop(context)
def archives = ['first/target/first-1.0-env.tar.gz', 'first/target/again-env.tar.gz',
        'second-one-with-a-longer-path/target/second-one-with-a-longer-path-1.0-env.tar.gz']
def digests = archives.collect { archive ->
    MessageDigest.getInstance('SHA-256').digest(new File(basedir, archive).bytes).encodeHex().toString()
}
assert digests.toSet().size() == 1
return true

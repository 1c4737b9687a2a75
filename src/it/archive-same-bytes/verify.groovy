import io.github.jvenv.testing.IntegrationIndex
import java.security.MessageDigest

IntegrationIndex.stop(context)
def digests = ['first', 'second-one-with-a-longer-path'].collect { module ->
    def archive = new File(basedir, "$module/target/$module-1.0-env.tar.gz")
    MessageDigest.getInstance('SHA-256').digest(archive.bytes).encodeHex().toString()
}
assert digests[0] == digests[1]
return true

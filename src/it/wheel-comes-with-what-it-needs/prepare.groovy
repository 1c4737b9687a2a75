import io.github.jvenv.digest.Sha256
import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.WheelBuilder

// What an earlier run of this test has installed.
['words', 'checker', 'greetings', 'java-part'].each { new File(localRepositoryPath, "io/github/jvenv/it/$it").deleteDir() }
def index = IntegrationIndex.start(basedir, context)
// A newer one of the same name, which nobody may want.
WheelBuilder.of('greetings', '9.0').writeTo(new File(basedir, 'wheels').toPath())
// A lock of another tool, which knows nothing of the wheels that come with the project's dependencies.
new File(basedir, 'service/other-lock.toml').text = "lock-version = '1.0'\ncreated-by = 'other-tool'\n" +
    ['greeter', 'wording'].collect {
        def wheel = new File(basedir, "wheels/$it-1.0-py3-none-any.whl")
        """
[[packages]]
name = '$it'
version = '1.0'
wheels = [{ name = '$wheel.name', url = '${index.uri('/files/' + wheel.name)}', hashes = { sha256 = '${Sha256.of(wheel.bytes).hex()}' } }]
"""
    }.join()
return true

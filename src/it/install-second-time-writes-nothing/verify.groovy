import io.github.jvenv.testing.IntegrationIndex
import java.nio.file.Files
import java.nio.file.LinkOption

IntegrationIndex.stop(context)
def log = new File(basedir, 'build.log').text
assert log.count('is up to date') == 5 : 'one line a goal'
// The first build wrote the archive after the environment: nothing in the environment may have changed since.
def archive = new File(basedir, 'target/install-second-time-writes-nothing-1.0-env.tar.gz').toPath()
def written = Files.getAttribute(archive, 'unix:ctime')
def later = []
new File(basedir, 'target/venv').eachFileRecurse { file ->
    if (Files.getAttribute(file.toPath(), 'unix:ctime', LinkOption.NOFOLLOW_LINKS) > written) {
        later << file
    }
}
assert later == []
// Time would depend on the machine. This does not: nothing is resolved, parsed or packed, so nothing that does it is loaded.
def loaded = new File(basedir, 'loaded.log').readLines().findAll { it.contains(' source: file:') }
def ours = loaded.collect { it =~ /(io\.github\.jvenv\.[\w.$]+) source:/ }.findAll { it.find() }.collect { it.group(1) }
assert ours.size() in 100..300
assert ours.findAll { it =~ /\.(solver|http\.HttpAdapter|lock|wheel|deflate|zip|rpm|deb|unpack|build|install)\b/ } == []
assert loaded.findAll { it =~ /(tomlj|jackson|jsoup|commons-compress|commons-io|zstd|xz)-[\d.-]+\.jar/ } == []
return true

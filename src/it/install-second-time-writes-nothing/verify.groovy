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
return true

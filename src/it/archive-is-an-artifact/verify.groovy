import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
def made = new File(basedir, 'producer/target/producer-1.0-env.tar.gz')
['from-reactor', 'from-repository'].each { where ->
    def copy = new File(basedir, "consumer/target/$where/producer-1.0-env.tar.gz")
    assert copy.bytes == made.bytes
}
['unpacked-from-reactor', 'unpacked-from-repository', 'by-jvenv', 'by-dependency'].each { how ->
    def python = new File(basedir, "consumer/target/$how/bin/python")
    assert Programs.run(python, '-c', 'import wording; print(wording.hello())') == 'hello from wording 2.0'
}
return true

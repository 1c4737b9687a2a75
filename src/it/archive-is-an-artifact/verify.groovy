import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def made = new File(basedir, 'producer/target/producer-1.0-env.tar.gz')
['from-reactor', 'from-repository'].each { where ->
    def copy = new File(basedir, "consumer/target/$where/producer-1.0-env.tar.gz")
    assert copy.bytes == made.bytes
}
return true

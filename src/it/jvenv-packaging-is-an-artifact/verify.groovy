import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def made = new File(basedir, 'environment/target/environment-1.0.tar.gz')
def bill = new File(basedir, 'environment/target/environment-1.0-cyclonedx.json')
['from-reactor', 'from-repository'].each { where ->
    assert new File(basedir, "consumer/target/$where/environment-1.0.tar.gz").bytes == made.bytes
    assert new File(basedir, "consumer/target/$where/environment-1.0-cyclonedx.json").bytes == bill.bytes
}
def components = new groovy.json.JsonSlurper().parse(bill).components
assert components*.purl.any { it.startsWith('pkg:maven/org.bytedeco/cpython@3.13') }
def greeter = components.find { it.name == 'greeter' }
assert greeter.purl == 'pkg:pypi/greeter@1.0'
assert greeter.hashes*.content[0] ==~ /[0-9a-f]{64}/
assert new File(basedir, 'environment/target/jvenv-report.html').text.contains('greeter')
assert new File(basedir, 'build.log').text =~ /The store \S+\.jvenv has \d+ entries/
// From 3.9 on Maven names plugins that it dislikes; the profile mavens lets it tell everything.
def disliked = new File(basedir, 'build.log').text.contains('* io.github.jvenv:jvenv-maven-plugin')
assert !disliked
return true

import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def log = new File(basedir, 'build.log').text
def builds = log.split('BUILD SUCCESS')
assert builds[0].contains('Archived ')
assert builds[1].contains('restoring') && !builds[1].contains('Archived ') && !builds[1].contains('Created environment')
assert builds[3].contains('Archived ') && !builds[3].contains('restoring')
// What was restored is what was attached, and could be installed.
['env.tar.gz', 'cyclonedx.json'].each {
    assert new File(localRepositoryPath, "io/github/jvenv/it/build-cache-restores-what-is-attached/1.0"
        + "/build-cache-restores-what-is-attached-1.0-$it").isFile()
}
return true

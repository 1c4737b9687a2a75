import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
assert new File(basedir, 'service/target').list().any { it ==~ /web-1\.0-1\..*\.rpm/ }
assert new File(basedir, 'spark/target/job-environment-1.0.tar.gz').file
assert new File(basedir, 'spark/target/job-environment-1.0-cyclonedx.json').text.contains('pkg:pypi/pyarrow@21.0.0')
assert new File(basedir, 'offline/target/offline-1.0-env.tar.gz').file
assert new File(basedir, 'offline/pylock.toml').text.contains('flask')
assert new File(basedir, 'private-index/target/venv').directory
assert new File(basedir, 'targets/pylock.toml').text.contains('environments')
['linux', 'linux-arm'].each { assert new File(basedir, "targets/target/targets-1.0-env-${it}.tar.gz").file }
def jar = new java.util.zip.ZipFile(new File(basedir, 'library/target/library-1.0.jar'))
assert jar.getInputStream(jar.getEntry('META-INF/jvenv/requirements.txt')).text.contains('pandas')
assert jar.entries().any { it.name.startsWith('python/') && it.name.endsWith('.py') }
jar.close()
assert new File(basedir, 'library/target/surefire-reports').list().any { it.endsWith('.xml') }
return true

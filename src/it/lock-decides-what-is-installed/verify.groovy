import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
assert Programs.run(new File(basedir, 'target/venv/bin/greet')) == 'hello from wording 1.0'
String lock = new File(basedir, 'pylock.toml').text
assert lock.startsWith('lock-version = "1.0"\n')
assert lock.count('[[packages]]') == 2
assert lock.count('sha256 = "') == 2
String log = new File(basedir, 'build.log').text
assert log.contains('Locked 2 distributions in ')
assert log.contains('is no longer the answer to what is asked for:')
assert log.contains('  removed: requirement: wording<2')
assert log.contains('Environment ' + new File(basedir, 'target/venv') + ' is up to date with 2 distributions.')
return true

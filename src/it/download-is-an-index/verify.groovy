import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
assert new File(basedir, 'build.log').text.contains('2 added, 0 were there.')
assert new File(basedir, 'target/wheelhouse/SHA256SUMS').readLines().size() == 2
assert new File(basedir, 'target/wheelhouse/simple/wording/index.html').text.contains('wording-2.0-py3-none-any.whl#sha256=')
assert Programs.run(new File(basedir, 'target/venv/bin/greet')) == 'hello from wording 2.0'
return true

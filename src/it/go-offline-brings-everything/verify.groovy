import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
assert new File(basedir, 'build.log').text.contains('2 distributions and CPython 3.13.5 are here;')
assert Programs.run(new File(basedir, 'target/venv/bin/greet')) == 'hello from wording 2.0'
return true

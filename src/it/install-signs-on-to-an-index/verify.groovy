import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
assert Programs.run(new File(basedir, 'target/venv/bin/greet')) == 'hello from wording 2.0'
assert !new File(basedir, 'build.log').text.contains('secret')
return true

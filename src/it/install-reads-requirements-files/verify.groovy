import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
assert Programs.run(new File(basedir, 'target/venv/bin/greet')) == 'hello from wording 1.0'
assert new File(basedir, 'target/venv/lib/python3.13/site-packages').list().findAll { !it.startsWith('_') }.sort().toList() ==
    ['greeter', 'greeter-1.0.dist-info', 'wording', 'wording-1.0.dist-info']
return true

import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
def venv = new File(basedir, 'target/venv')
def site = new File(venv, 'lib/python3.13/site-packages')
assert Programs.run("$venv/bin/greet") == 'hello from wording 2.0'
assert new File(site, 'wording/in_2_0.py').exists()
assert !new File(site, 'wording/in_1_0.py').exists()
assert site.list().findAll { it.startsWith('wording') } as Set == ['wording', 'wording-2.0.dist-info'] as Set
return true

import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
def venv = new File(basedir, 'target/venv')
def site = new File(venv, 'lib/python3.13/site-packages')
assert Programs.run("$venv/bin/greet") == 'hello from wording 2.0'
assert new File(site, 'wording/in_2_0.py').exists()
assert !new File(site, 'wording/in_1_0.py').exists()
assert site.list().findAll { it.startsWith('wording') } as Set == ['wording', 'wording-2.0.dist-info'] as Set
// The second build tells every decision with its reason.
def log = new File(basedir, 'build.log').text
assert log.contains("What is installed in $venv is looked at, because changed since the last installation: requirement.")
assert log.contains('Resolved wording==2.0 to wording-2.0-py3-none-any.whl, asked for by pom.xml <requirement>, greeter.')
return true

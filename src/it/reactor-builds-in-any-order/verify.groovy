import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def installed = { String environment ->
    def names = []
    new File(basedir, environment).eachDirRecurse { if (it.name.endsWith('.dist-info')) names << it.name - '.dist-info' }
    names.unique().sort() // lib64 is a link
}
assert installed('alone/target/venv') == ['greeter-1.0', 'wording-2.0']
(7..20).each { assert installed("many/module-$it/target/venv") == ['greeter-1.0', 'wording-2.0'] }
assert installed('shared') == ['greeter-1.0', 'wording-2.0']
assert installed('several/target/old') == ['wording-1.0']
assert installed('several/target/new') == ['wording-2.0']
assert installed('broken/target/venv') == ['wording-2.0']
assert !new File(basedir, 'skipped/target/venv').exists()
assert !new File(basedir, 'target/venv').exists() // the parent has the goals for its modules only

def log = new File(basedir, 'build.log').text
assert !log.contains('not thread-safe')
assert log.contains('Skipped: this project only gathers modules, and asks for no environment.')
assert log.contains('pom.xml <requirement> asks for unheard-of, but there is no project named unheard-of.')
assert log.contains('does not see <environment> and <requirements> inside the execution \'old\' of the POM.')
assert log.count('Recreated environment ') == 1
assert log.count('does not see') == 3 // of install, lock and requirements, and not with install@old

for (module in ['alone', 'first', 'second', 'broken']) {
    assert new File(basedir, module + '/pylock.toml').text.contains('wording')
}
assert !new File(basedir, 'pylock.toml').exists()

assert log.count('Module alone:') == 1 // of lock: what needs a POM is run in each module by Maven itself
assert new File(basedir, 'alone/target/classes/META-INF/jvenv/requirements.txt').text.contains('greeter')

// A decision names the module that it is about.
assert log.contains('alone: Resolved wording==2.0 to wording-2.0-py3-none-any.whl, asked for by greeter.')

// From 3.9 on Maven names plugins that it dislikes; the profile mavens lets it tell everything.
def disliked = new File(basedir, 'build.log').text.contains('* io.github.jvenv:jvenv-maven-plugin')
assert !disliked
return true

import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def installed = { String environment ->
    new File(basedir, environment).directory ? new FileNameFinder()
            .getFileNames(new File(basedir, environment).path, 'lib/python*/site-packages/*.dist-info/RECORD')
            .collect { new File(it).parentFile.name - '.dist-info' }.sort() : null
}
assert installed('alone/target/venv') == ['greeter-1.0', 'wording-2.0']
assert installed('shared') == ['greeter-1.0', 'wording-2.0']
assert installed('several/target/old') == ['wording-1.0']
assert installed('several/target/new') == ['wording-2.0']
assert installed('broken/target/venv') == ['wording-2.0']
assert !new File(basedir, 'skipped/target').exists()
assert !new File(basedir, 'target').exists() // the parent has the goals for its modules only

def log = new File(basedir, 'build.log').text
assert !log.contains('not thread-safe')
assert log.contains('Skipped: this project only gathers modules, and asks for no environment.')
assert log.contains("There is no project 'unheard-of'") || log.contains('unheard-of')
assert log.contains('does not see <environment> and <requirements> inside the execution \'old\' of the POM.')
return true

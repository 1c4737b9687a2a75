import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

assert context.get('index').requests().every { !it.path().contains('greetings') }
IntegrationIndex.stop(context)
def log = new File(basedir, 'build.log').text
assert log.contains('The wheel io.github.jvenv.it:greetings:whl:1.2-SNAPSHOT is made by the module greetings of this build, in the phase package')
assert log.contains('beside-other-lock with 4 distributions: it is sound.')
['venv', 'from-repository', 'beside-other-lock'].each { environment ->
    def site = new File(basedir, "service/target/$environment/lib/python3.13/site-packages")
    assert site.list().findAll { it.endsWith('.dist-info') }.sort().toList() ==
        ['greeter-1.0.dist-info', 'greetings-1.2.dev0.dist-info', 'words-1.2.dev0.dist-info', 'wording-1.0.dist-info'].sort()
    assert Programs.run(new File(basedir, "service/target/$environment/bin/greetings")) == 'Hello, hello from wording 1.0'
    assert new File(site, 'words/py.typed').exists()
    assert !new File(site, 'greetings-1.2.dev0.dist-info/direct_url.json').exists()
}
def ofTests = { new File(basedir, "service/target/$it/lib/python3.13/site-packages/checker").exists() }
assert ofTests('for-tests') && !ofTests('venv')
def metadata = new File(basedir, 'service/target/venv/lib/python3.13/site-packages/greetings-1.2.dev0.dist-info/METADATA').text
assert metadata == '''Metadata-Version: 2.4
Name: greetings
Version: 1.2.dev0
Summary: Greets.
Author-email: Jane Doe <jane@example.org>
License-Expression: Apache-2.0
License-File: LICENSE
Project-URL: Homepage, https://greetings.example/
Requires-Python: >=3.9
Requires-Dist: wording
Requires-Dist: words>=1.2.dev0
Description-Content-Type: text/markdown; charset=UTF-8

# Greetings
'''
assert new File(localRepositoryPath, 'io/github/jvenv/it/greetings/1.2-SNAPSHOT/greetings-1.2-SNAPSHOT.whl').bytes ==
    new File(basedir, 'greetings/target/greetings-1.2.dev0-py3-none-any.whl').bytes
assert new File(basedir, 'service/target/service-1.2-SNAPSHOT-env.tar.gz').exists()
return true

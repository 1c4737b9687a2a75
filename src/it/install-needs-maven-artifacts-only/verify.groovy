import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

def refused = context.get('index').requests().findAll { it.status() == 401 }
IntegrationIndex.stop(context)
assert refused.isEmpty() : 'who has the Maven repository asks no index'
assert Programs.run(new File(basedir, 'target/venv/bin/parcel')) == 'hello from a Maven repository'
assert Programs.run(new File(basedir, 'target/unlocked/bin/parcel')) == 'hello from a Maven repository'

def repository = new File(basedir, 'repository')
def wheel = new File(repository, 'com/acme/pypi/label/1.0/label-1.0-py3-none-any.whl')
assert wheel.bytes == new File(basedir, 'wheels/label-1.0-py3-none-any.whl').bytes
assert new File(wheel.path + '.sha1').exists()
assert new File(wheel.path + '.metadata').text.startsWith('Metadata-Version: ')
assert new File(repository, 'com/acme/pypi/label/1.0/label-1.0.pom').text.contains('<name>label</name>')
assert new File(repository, 'com/acme/pypi/label/maven-metadata.xml').text.contains('<version>1.0</version>')
assert new File(repository, 'com/acme/pypi/label.wheels/maven-metadata.xml').text
    .contains('<version>1.0-py3-none-any</version>')

def log = new File(basedir, 'build.log').text
assert log.contains('Published 2 wheels in the repository company (')
assert log.contains('Published 0 wheels in the repository company (')
return true

import groovy.json.JsonSlurper
import java.nio.file.Files

def log = new File(basedir, 'build.log').text
assert log.contains("Created environment ${basedir}/target/venv with CPython 3.12.7 from toolchains.xml.")
assert Files.readSymbolicLink(new File(basedir, 'target/venv/bin/python').toPath()) ==
        new File(basedir, 'two/bin/python3.12').toPath()

def listed = new JsonSlurper().parse(new File(basedir, 'interpreters.json'))
def json = listed.toString()
assert json.contains('one/bin/python3.11') && json.contains('two/bin/python3.12')
assert json.contains('is CPython 3.11.2, and toolchains.xml says that it provides Python 3.12')
return true

import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.ManagedJar

IntegrationIndex.start(basedir, context)

// A repository with interpreters for three machines, each as little as will do; the first is this machine's.
def home = new File(basedir, 'repository/org/bytedeco/cpython')
def version = new File(home, '3.13.77-1')
version.mkdirs()
new File(version, 'cpython-3.13.77-1.pom').text = '''<project><modelVersion>4.0.0</modelVersion>
  <groupId>org.bytedeco</groupId><artifactId>cpython</artifactId><version>3.13.77-1</version></project>'''
new File(home, 'maven-metadata.xml').text = '''<metadata><groupId>org.bytedeco</groupId><artifactId>cpython</artifactId>
  <versioning><versions><version>3.13.77-1</version></versions></versioning></metadata>'''
ManagedJar.of('3.13.77').writeTo(new File(version, 'cpython-3.13.77-1-linux-x86_64.jar').toPath())
ManagedJar.of('3.13.77', 'linux-arm64').writeTo(new File(version, 'cpython-3.13.77-1-linux-arm64.jar').toPath())
ManagedJar.forWindows('3.13.77').writeTo(new File(version, 'cpython-3.13.77-1-windows-x86_64.jar').toPath())

def launchers = new File(basedir, 'launchers')
launchers.mkdirs()
new File(launchers, 't64.exe').text = 'MZ console '
new File(launchers, 'w64.exe').text = 'MZ window '
return true

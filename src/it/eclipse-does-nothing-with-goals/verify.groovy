import groovy.xml.XmlSlurper
import java.util.zip.ZipFile

// What Eclipse reads is the plugin as it was installed, so that is looked into.
def plugin = new File(basedir, 'pom.xml').text =~ /(?s)<plugin>.*?<version>(.*?)</
assert plugin.find()
def version = plugin.group(1)
def jar = new ZipFile(new File(localRepositoryPath, "io/github/jvenv/jvenv-maven-plugin/$version/jvenv-maven-plugin-${version}.jar"))
def read = { name -> new XmlSlurper().parse(jar.getInputStream(jar.getEntry(name))) }
def bound = read('META-INF/maven/plugin.xml').mojos.mojo.findAll { it.phase.text() }*.goal*.text().flatten()
def executions = read('META-INF/m2e/lifecycle-mapping-metadata.xml').pluginExecutions.pluginExecution
jar.close()
assert bound.containsAll(['create', 'install', 'archive', 'publish'])
assert executions.size() == 1
assert executions.action.children()*.name() == ['ignore']
assert executions.pluginExecutionFilter.goals.goal*.text() as Set == bound as Set
return true

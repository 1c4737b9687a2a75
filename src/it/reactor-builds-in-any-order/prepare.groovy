io.github.jvenv.testing.IntegrationIndex.start(basedir, context)
// Besides the six modules in src/it: fourteen more, which differ in nothing but their names.
def pom = { String parent, String name, String rest ->
    """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>io.github.jvenv.it</groupId>
    <artifactId>$parent</artifactId>
    <version>1.0</version>
  </parent>
  <artifactId>$name</artifactId>
  <packaging>pom</packaging>
  $rest
</project>
"""
}
def names = (7..20).collect { "module-$it" }
def many = new File(basedir, 'many')
many.mkdirs()
new File(many, 'pom.xml').text = pom('reactor-builds-in-any-order', 'many',
    '<properties><jvenv.requirements>greeter</jvenv.requirements></properties>\n  <modules>' +
        names.collect { "<module>$it</module>" }.join() + '</modules>')
names.each {
    new File(many, it).mkdirs()
    new File(many, "$it/pom.xml").text = pom('many', it, '')
}
return true

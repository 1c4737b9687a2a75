import io.github.jvenv.testing.IntegrationIndex

def index = IntegrationIndex.start(basedir, context)
def port = index.uri().port
new File(basedir, 'own-settings.xml').text = """
<settings>
  <mirrors>
    <mirror>
      <id>mirror</id>
      <mirrorOf>corp</mirrorOf>
      <url>http://localhost:${port}/simple/</url>
    </mirror>
  </mirrors>
</settings>
"""
new File(basedir, 'test.properties').text = "words.url=http://127.0.0.1:${port}/simple/\n"
return true

import io.github.jvenv.testing.IntegrationIndex

def index = IntegrationIndex.start(basedir, context).latency(60_000)
new File(basedir, 'test.properties').text = "slow.index=${index.uri()}\n"
new File(basedir, 'own-settings.xml').text = '''
<settings>
  <servers>
    <server>
      <id>slow</id>
      <configuration>
        <requestTimeout>300</requestTimeout>
      </configuration>
    </server>
  </servers>
</settings>
'''
return true

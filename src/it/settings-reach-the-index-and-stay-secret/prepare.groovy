import io.github.jvenv.testing.IntegrationIndex

def index = IntegrationIndex.start(basedir, context)
def port = index.uri().port
// Nothing but the proxy knows the hosts: the index is the proxy, and answers whatever host is meant.
new File(basedir, 'own-settings.xml').text = """
<settings>
  <servers>
    <server>
      <id>company</id>
      <username>ann</username>
      <password>{5doZyZKNRt8HsxOid/rtuhSBVR2NJsvvhudS5nmUAaA=}</password>
      <configuration>
        <httpHeaders>
          <property>
            <name>X-Token</name>
            <value>header-secret</value>
          </property>
        </httpHeaders>
        <requestTimeout>30000</requestTimeout>
      </configuration>
    </server>
  </servers>
  <mirrors>
    <mirror>
      <id>company</id>
      <mirrorOf>external:*,!central,!local.central,!own</mirrorOf>
      <url>http://mirror.invalid/simple/</url>
    </mirror>
  </mirrors>
  <proxies>
    <proxy>
      <id>proxy</id>
      <protocol>http</protocol>
      <host>127.0.0.1</host>
      <port>${port}</port>
      <username>bob</username>
      <password>{G6pK/nIIuhUHlrFQfK1hZLnB+owXRdnPCyXCyCYUhcg=}</password>
      <nonProxyHosts>*.inner.invalid|localhost</nonProxyHosts>
    </proxy>
  </proxies>
</settings>
"""
new File(basedir, 'netrc').text = "machine localhost login carl password netrc-secret\n"
new File(basedir, 'test.properties').text =
    "url.with.password=http://dora:url-secret@127.0.0.1:${port}/simple?token=index-token\nother.url=http://localhost:${port}/simple/\n"
new File(basedir, 'wanted.txt').text = """
--no-index
--find-links http://eva:links-secret@127.0.0.1:${port}/links/?token=links-token
wording @ http://fred:wheel-secret@127.0.0.1:${port}/files/wording-2.0-py3-none-any.whl?token=wheel-token
"""
return true

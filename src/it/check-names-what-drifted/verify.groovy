import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
String log = new File(basedir, 'build.log').text
assert log.contains('with 2 distributions: it is sound.')
assert new File(basedir, 'target/frozen.txt').text == 'greeter==1.0\nwording==2.0\n'
assert log.contains('drift: older.toml has wording 1.0, and installed is wording 2.0.')
assert !log.contains('undeclared: ') // the last installation brought it
assert new File(basedir, 'target/findings.json').text.contains('"kind" : "drift"')
return true

import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] \\- greeter 1.0')
assert log.contains('[INFO]    \\- wording 2.0')
String json = new File(basedir, 'target/tree.json').text
assert json.contains('"name" : "greeter"')
assert json =~ /"dependencies" : \[\s+"wording"\s+\]/
assert !new File(basedir, 'target/venv').exists()
return true

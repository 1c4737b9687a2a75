import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

def asked = context.get('index').requests()*.path()
IntegrationIndex.stop(context)
// The first build asked for each page and file once; the one without a network asked for nothing.
assert asked.count('/simple/greeter/') == 1 && asked.count('/simple/wording/') == 1
assert asked == asked.unique(false)
assert Programs.run(new File(basedir, 'target/venv/bin/greet')) == 'hello from wording 2.0'
return true

import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
def copy = new File(basedir, 'copy')
copy.mkdirs()
Programs.run('tar', '-xzf', new File(basedir, "target/${basedir.name}-1.0-rc1-env.tar.gz"), '-C', copy)
assert Programs.run(new File(copy, 'bin/own')) == 'hello from wording 2.0'
assert new File(copy, 'lib/python3.13/site-packages/own-1.0rc1.dist-info').isDirectory()
assert new File(basedir, 'target/own-1.0rc1-py3-none-any.whl').exists()
return true

import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
def archive = new File(basedir, 'target/archive-runs-elsewhere-1.0-env.tar.gz')
// Under LC_ALL=C the JVM can name no file with other letters than those of ASCII.
def names = java.nio.charset.Charset.forName(System.getProperty('sun.jnu.encoding')).newEncoder()
def letter = names.canEncode('\u00fc' as char) ? '\u00fc' : 'u'
def away = new File(basedir, "elsewhere/it's ${letter}ber there")
assert away.mkdirs()
Programs.run('gzip', '-t', archive)
Programs.run('tar', '-xzf', archive, '-C', away)
assert new File(basedir, 'target/venv').renameTo(new File(basedir, 'target/gone'))

def bin = new File(away, 'bin')
assert Programs.run("$bin/python", '-c', 'import sys, greeter; print(sys.prefix)') == away.path
assert Programs.run("$bin/greet") == 'hello from wording 2.0'
assert Programs.run("$bin/greet-ready-made") == 'hello from wording 2.0'
assert Programs.run('bash', '-c', '. "$1/bin/activate" && greet', 'bash', away) == 'hello from wording 2.0'
assert Programs.run("$bin/python", '-c', 'import ssl, sqlite3, ctypes; print(1)') == '1'
assert new File(away, 'share/greeter/readme.txt').text == 'Read me.\n'
assert new File(away, 'python/bin').isDirectory()
return true

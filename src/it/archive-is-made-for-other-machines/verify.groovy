import io.github.jvenv.testing.IntegrationIndex
import java.util.zip.GZIPInputStream
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream

IntegrationIndex.stop(context)

def archive = { module, classifier -> new File(basedir, "$module/target/$module-1.0-${classifier}.tar.gz") }
def entries = { file ->
    def found = [:]
    new TarArchiveInputStream(new GZIPInputStream(file.newInputStream())).withCloseable { tar ->
        for (def entry = tar.nextEntry; entry != null; entry = tar.nextEntry) {
            found[entry.name] = entry.symbolicLink ? '-> ' + entry.linkName : new String(tar.readAllBytes())
        }
    }
    return found
}

def windows = entries(archive('first', 'env-windows'))
assert windows['Scripts/python.exe'] == 'the program'
assert windows['Lib/os.py'] == 'import sys\n'
assert windows['Lib/site-packages/greeter/__init__.py'].startsWith('import wording')
assert windows['Scripts/greet.exe'].startsWith('MZ console #!<launcher_dir>\\python.exe\r\n')
assert windows['Scripts/greet.exe'].contains('from greeter import main')
assert windows['Scripts/greet-ready-made.exe'].contains('greeter.main()')
assert windows['share/greeter/readme.txt'] == 'Read me.\n'
assert !windows.values().any { it.startsWith('-> ') }

def arm = entries(archive('first', 'env-linux-aarch64-3.13'))
assert arm['bin/python'] == '-> ../python/bin/python3.13'
assert arm['bin/greet'].startsWith('#!/bin/sh')

def musl = entries(archive('first', 'env-musllinux-x86_64-3.12'))
assert musl['bin/python'] == '-> /usr/local/bin/python3.12'
assert musl.containsKey('lib/python3.12/site-packages/wording/__init__.py')

// No directory was made for any of them, and the place has left no trace.
assert !new File(basedir, 'first/target/venv').exists()
['env-windows', 'env-linux-aarch64-3.13', 'env-musllinux-x86_64-3.12'].each {
    assert archive('first', it).bytes == archive('second-one-with-a-longer-path', it).bytes
    assert new File(localRepositoryPath, "io/github/jvenv/it/first/1.0/first-1.0-${it}.tar.gz").exists()
}
return true

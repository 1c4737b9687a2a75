import io.github.jvenv.testing.BinaryKind
import io.github.jvenv.testing.Programs
import io.github.jvenv.testing.TargetAcceptance
import java.time.Duration

def acceptance = TargetAcceptance.of(basedir, localRepositoryPath)
acceptance.inspect('env-linux', BinaryKind.of('ELF', 'x86_64', 'glibc'), '')
acceptance.inspect('env-arm', BinaryKind.of('ELF', 'arm64', 'glibc'), '')
acceptance.inspect('env-musl', BinaryKind.of('ELF', 'x86_64', 'musl'), '/usr/bin/python3.14')
acceptance.inspect('env-windows', BinaryKind.of('PE', 'x86_64', ''), '')
acceptance.inspect('env-mac', BinaryKind.of('Mach-O', 'arm64', ''), '')

if (System.getProperty('os.arch') == 'amd64' && new File('/lib64/ld-linux-x86-64.so.2').exists()) {
    acceptance.run('env-linux', [], 'bin/python',
            'bin/celery --version', '5.', 'bin/django-admin --version', '.', 'bin/gunicorn --version', 'gunicorn',
            'bin/sqlformat --version', '.')
} else {
    acceptance.skip('env-linux', 'this is no such machine')
}

// Emulators are not part of most machines; where the system's own libraries for arm64 are is told by a property.
def root = System.getProperty('jvenv.aarch64.root', '/usr/aarch64-linux-gnu')
if (TargetAcceptance.isInstalled('qemu-aarch64-static') && new File(root, 'lib/ld-linux-aarch64.so.1').exists()) {
    acceptance.run('env-arm', ['qemu-aarch64-static', '-L', root], 'bin/python',
            'bin/python bin/django-admin --version', '.', 'bin/python bin/sqlformat --version', '.')
} else {
    acceptance.skip('env-arm', 'there is no qemu-aarch64-static here, or no ' + root)
}

if (TargetAcceptance.isInstalled('wine')) {
    // Its interface for management is not finished, and Python's module platform asks it. A file as output is taken for
    // no output at all.
    def wine = ['env', 'WINEPREFIX=' + new File(basedir, 'wine'), 'WINEDEBUG=-all', 'WINEDLLOVERRIDES=wbemprox=;mscoree=;mshtml=',
            'bash', '-o', 'pipefail', '-c', 'wine "$@" 2>&1 < /dev/null | cat', 'wine']
    Programs.attempt(Duration.ofMinutes(3), *wine, 'wineboot', '-i')
    acceptance.run('env-windows', wine, 'Scripts/python.exe',
            'Scripts/celery.exe --version', '5.', 'Scripts/django-admin.exe --version', '.',
            'Scripts/sqlformat.exe --version', '.', 'Scripts/jp.exe --help', 'usage: ')
} else {
    acceptance.skip('env-windows', 'there is no wine here')
}
acceptance.conclude()
return true

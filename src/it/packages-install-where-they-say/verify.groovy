import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
def target = new File(basedir, 'target')
def rpm = target.listFiles().find { it.name ==~ /greeting-service-1\.0~rc1-1\.\w+\.rpm/ }
def deb = target.listFiles().find { it.name ==~ /greeting-service_1\.0~rc1-1_\w+\.deb/ }
['rpm': rpm, 'deb': deb].each { type, file ->
    def installed = new File(localRepositoryPath,
            "io/github/jvenv/it/greeting-service/1.0-rc1/greeting-service-1.0-rc1.$type")
    assert installed.bytes == file.bytes
}

def isRoot = System.getProperty('user.name') == 'root'
def has = { program -> new File('/usr/bin', program).canExecute() }
def check = { File root ->
    assert Programs.run("$root/opt/greeting-service/bin/greet") == 'hello from wording 2.0'
    assert Programs.run("$root/usr/bin/greet") == 'hello from wording 2.0'
    assert new File(root, 'etc/greeting/greeting.conf').text == 'language = en\n'
    assert new File(root, 'usr/lib/systemd/system/greeting.service').isFile()
}
if (isRoot && has('rpm')) {
    def root = new File(basedir, 'rpm-root')
    assert root.mkdirs()
    assert Programs.run('rpm', '-K', rpm).endsWith('digests OK')
    Programs.run('rpm', '-i', '--root', root, '--nodeps', '--noscripts', rpm)
    assert Programs.run('rpm', '-V', '--root', root, '--nodeps', '--noscripts', 'greeting-service') == ''
    check(root)
} else {
    println 'There is no rpm here, or no right to install: the RPM was not installed.'
}
if (isRoot && has('dpkg')) {
    def root = new File(basedir, 'deb-root')
    Programs.run('dpkg-deb', '-x', deb, root)
    check(root)
    def control = Programs.run('dpkg-deb', '-f', deb)
    assert control.contains('Package: greeting-service\n')
    assert control.contains('Version: 1.0~rc1-1\n')
    assert control.contains('Maintainer: Ann Example <ann@example.org>\n')
    assert control.contains('Description: Greets whoever asks\n')
} else {
    println 'There is no dpkg here, or no right to install: the deb was not unpacked.'
}
return true

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

// Everything has its classifier and its signature, in the local repository and in the one that it was deployed to.
def names = ['.pom', '.whl', '.rpm', '.deb', '-env.tar.gz', '-cyclonedx.json']
def deployed = new File(basedir, 'deployed/io/github/jvenv/it/greeting-service/1.0-rc1')
def signed = names.collectMany { [it, it + '.asc'] }.collect { 'greeting-service-1.0-rc1' + it } as Set
assert deployed.list().findAll { !(it ==~ /.*\.(md5|sha1|sha256|sha512)|.*-build\.pom.*/) } as Set == signed
def local = new File(localRepositoryPath, 'io/github/jvenv/it/greeting-service/1.0-rc1')
signed.each { assert new File(local, it).bytes == new File(deployed, it).bytes }
signed.findAll { it.endsWith('.asc') }.each { assert new File(deployed, it).text.startsWith('-----BEGIN PGP SIGNATURE-----') }
if (new File('/usr/bin/gpg').canExecute()) {
    def home = java.nio.file.Files.createTempDirectory('gpg').toFile()
    Programs.run('gpg', '--homedir', home, '--batch', '--quiet', '--import', new File(basedir, 'signing-key.asc'))
    signed.findAll { it.endsWith('.asc') }.each {
        Programs.run('gpg', '--homedir', home, '--batch', '--verify', new File(deployed, it), new File(deployed, it - '.asc'))
    }
    home.deleteDir()
} else {
    println 'There is no gpg here: the signatures were not verified.'
}

def isRoot = System.getProperty('user.name') == 'root'
def has = { program -> new File('/usr/bin', program).canExecute() }
def check = { File root ->
    assert Programs.run("$root/opt/greeting-service/bin/greet") == 'hello from wording 2.0'
    // Absolute in a deb, as Debian has it, and relative in an RPM: from here both are looked for below the root.
    def command = java.nio.file.Files.readSymbolicLink(java.nio.file.Path.of("$root/usr/bin/greet")).toString()
    assert Programs.run(command.startsWith('/') ? "$root$command" : "$root/usr/bin/$command") == 'hello from wording 2.0'
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
// From 3.9 on Maven names plugins that it dislikes; the profile mavens lets it tell everything.
def disliked = new File(basedir, 'build.log').text.contains('* io.github.jvenv:jvenv-maven-plugin')
assert !disliked
return true

// A repository with a tag, as it would stand on a server.
File repository = new File(basedir, 'fetched')
[['init', '-q', '.'], ['add', '.'], ['-c', 'user.name=it', '-c', 'user.email=it@example', 'commit', '-q', '-m', 'first'],
    ['tag', 'v2']].each { words ->
    Process git = new ProcessBuilder(['git'] + words).directory(repository).inheritIO().start()
    assert git.waitFor() == 0
}
String text = new File(basedir, 'requirements.txt').text.replace('${REPOSITORY}', repository.absolutePath)
File target = new File(basedir, 'target')
target.mkdirs()
new File(target, 'requirements.txt').text = text
return true

assert new File(basedir, 'target/venv/bin/python').canExecute()
assert basedir.list().every { !it.contains('$') }
return true

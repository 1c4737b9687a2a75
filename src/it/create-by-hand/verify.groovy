def venv = new File(basedir, 'target/venv')
assert new File(venv, 'pyvenv.cfg').text.contains('by hand')
assert new File(venv, 'bin/python').canExecute()
assert new File(basedir, 'build.log').text.contains('jvenv.requirements')
return true

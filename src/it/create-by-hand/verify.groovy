def venv = new File(basedir, 'target/venv')
assert new File(venv, 'pyvenv.cfg').text.contains('by hand')
assert new File(venv, 'bin/python').canExecute()
def log = new File(basedir, 'build.log').text
assert log.contains('jvenv.requirements')
assert log.contains('[WARNING] The property jvenv.prompt of the command line changes nothing in create-by-hand, because the POM'
    + ' sets <prompt> itself.')
return true

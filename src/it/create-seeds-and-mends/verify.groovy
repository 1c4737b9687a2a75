def log = new File(basedir, 'build.log').text
assert log.contains("Created environment ${basedir}/target/venv with CPython 3.12.7 from the path given.")
assert log.contains("Repaired environment ${basedir}/target/half with CPython 3.12.7 from the path given.")
['venv', 'half'].each { name ->
    def venv = new File(basedir, "target/${name}")
    assert new File(venv, 'lib/python3.12/site-packages/pip-24.0.dist-info').isDirectory()
    assert new File(venv, 'lib/python3.12/site-packages/setuptools-70.0.dist-info').isDirectory()
    assert new File(venv, 'bin/pip3.12').canExecute()
}
assert new File(basedir, 'target/half/lib/python3.12/site-packages/mine.py').text == 'by hand\n'
return true

import io.github.jvenv.testing.FakePython
import io.github.jvenv.testing.WheelBuilder

FakePython.cpython(new File(basedir, 'python/bin/python3.12').toPath(), '3.12.7')
def wheels = new File(basedir, 'wheels')
wheels.mkdirs()
WheelBuilder.of('pip', '24.0').file('pip/__init__.py', '').consoleScript('pip', 'pip:main').writeTo(wheels.toPath())
WheelBuilder.of('setuptools', '70.0').file('setuptools/__init__.py', '').writeTo(wheels.toPath())

// What is left of an environment that somebody began to delete, with a file of theirs.
def venv = new File(basedir, 'target/half')
new File(venv, 'lib/python3.12/site-packages').mkdirs()
new File(venv, 'pyvenv.cfg').text = 'version = 3.12.7\njvenv = 1\n'
new File(venv, 'lib/python3.12/site-packages/mine.py').text = 'by hand\n'
return true

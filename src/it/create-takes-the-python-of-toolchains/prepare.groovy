import io.github.jvenv.testing.FakePython

FakePython.cpython(new File(basedir, 'one/bin/python3.11').toPath(), '3.11.2')
FakePython.cpython(new File(basedir, 'two/bin/python3.12').toPath(), '3.12.7')
new File(basedir, 'toolchains.xml').text = """
<toolchains>
  <toolchain>
    <type>python</type>
    <provides><version>3.12</version></provides>
    <configuration><pythonHome>${basedir}/one</pythonHome></configuration>
  </toolchain>
  <toolchain>
    <type>python</type>
    <provides><version>3.12</version><implementation>cpython</implementation></provides>
    <configuration><pythonHome>${basedir}/two</pythonHome></configuration>
  </toolchain>
</toolchains>
"""
return true

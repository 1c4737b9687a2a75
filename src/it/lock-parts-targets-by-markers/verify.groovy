import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
String lock = new File(basedir, 'pylock.toml').text
assert lock.contains('name = "greeter"\nversion = "1.0"\nmarker = \'sys_platform == "win32"\'\n')
assert lock.contains('name = "wording"\nversion = "2.0"\n')
assert lock.count('marker = ') == 1
assert lock.contains('sys_platform == "linux" and python_version == "3.12"')
assert lock.contains('sys_platform == "win32" and python_version == "3.13"')
return true

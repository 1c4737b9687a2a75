def log = new File(basedir, 'build.log').text
assert log.contains("hello ['two words', '\$HOME', ''] venv")
assert log.contains('ended with exit code 7.')
assert !log.contains('defect in the plugin')
return true

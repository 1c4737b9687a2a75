assert !new File(basedir, 'target/venv').exists()
assert new File(basedir, 'build.log').text.count('Skipped.') == 3
return true

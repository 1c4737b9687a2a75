import io.github.jvenv.testing.Programs

File python = new File(basedir, 'target/venv/bin/python')
File script = new File(basedir, 'target/look.py')
script.text = '''import copied, docopt, edited, fetched, markupsafe._speedups
print(copied.__version__, edited.WORD, fetched.WORD, docopt.__version__)
'''
File program = new File(basedir, 'target/look')
program.text = '#!/bin/sh\nexec "' + python + '" -W ignore "' + script + '"\n'
program.executable = true
assert Programs.run(program) == '1.5 edited fetched 0.6.2'
File site = new File(basedir, 'target/venv/lib/python3.13/site-packages')
assert !new File(site, 'edited').exists()
String url = 'file://' + new File(basedir, 'fetched').absolutePath
String origin = new File(site, 'fetched-2.0.dist-info/direct_url.json').text
assert origin ==~ /\{"url": "\Q$url\E", "vcs_info": \{"commit_id": "[0-9a-f]{40}", "requested_revision": ".+", "vcs": "git"\}\}/
String lock = new File(basedir, 'pylock.toml').text
assert lock.contains('directory = { path = "edited", editable = true }')
assert lock.contains('directory = { path = "copied" }')
assert new File(basedir, 'build.log').text.contains('is up to date with 5 distributions.')
return true

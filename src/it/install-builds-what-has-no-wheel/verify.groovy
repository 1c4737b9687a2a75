import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
assert Programs.run(new File(basedir, 'target/venv/bin/tool')) == 'tool says hello from wording 2.0 through library 3.5'
File site = new File(basedir, 'target/venv/lib/python3.13/site-packages')
assert !new File(site, 'tool.py').exists()
assert new File(site, 'library.py').exists()
assert new File(site, 'tool-1.0.dist-info/direct_url.json').text ==
    '{"dir_info": {"editable": true}, "url": "' + new File(basedir, 'tool').toURI().toString().replace('file:/', 'file:///').replaceAll('/$', '') + '"}'
return true

import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.Programs

IntegrationIndex.stop(context)
assert Programs.run(new File(basedir, 'target/venv/bin/tool')) == 'tool says hello from wording 2.0 through library 3.5'
File site = new File(basedir, 'target/venv/lib/python3.13/site-packages')
assert !new File(site, 'tool.py').exists()
assert new File(site, 'library.py').exists()
assert new File(site, 'tool-1.0.dist-info/direct_url.json').text ==
    '{"dir_info": {"editable": true}, "url": "' + new File(basedir, 'tool').toURI().toString().replace('file:/', 'file:///').replaceAll('/$', '') + '"}'

// What the environment only points to stands in the archive.
File copy = new File(basedir, 'copy')
copy.mkdirs()
Programs.run('tar', '-xzf', new File(basedir, "target/${basedir.name}-1.0-env.tar.gz"), '-C', copy)
['tool', 'library', 'target/venv'].each { new File(basedir, it).renameTo(new File(basedir, "away-${new File(it).name}")) }
assert Programs.run(new File(copy, 'bin/tool')) == 'tool says hello from wording 2.0 through library 3.5'
File there = new File(copy, 'lib/python3.13/site-packages')
assert new File(there, 'tool.py').exists()
assert !new File(there, 'tool.pth').exists()
assert !new File(there, 'tool-1.0.dist-info/direct_url.json').exists()
assert new File(basedir, 'build.log').text.contains(
    'Built tool 1.0 to go along: the environment itself only points to it.')
return true

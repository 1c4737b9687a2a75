import io.github.jvenv.testing.IntegrationIndex

IntegrationIndex.stop(context)
def lines = new File(basedir, 'build.log').readLines()
def second = lines.findLastIndexOf { it.contains('Scanning for projects') }

def first = lines[0..<second]
def file = 'http://127.0.0.1:[0-9]+/files/carried-1.0-py3-none-any.whl'
assert first.count { it ==~ /\[INFO] Downloading from index: ${file}/ } == 1
assert first.count { it ==~ /\[INFO] Downloaded from index: ${file} \(.* at .*\)/ } == 1
def told = first.findAll { it ==~ /\[INFO] .*(?:environment|distribution).*/ }
assert told.size() == 2 : told
assert told[0] ==~ /\[INFO] Created environment .*/
assert told[1] ==~ /\[INFO] Installed 1 distribution in .*/
assert !first.any { it.contains('Resolved ') }

def later = lines.drop(second)
assert later.any { it.contains('[DEBUG] Resolved carried-later==1.0 to carried_later-1.0-py3-none-any.whl') }
assert later.any { it ==~ /\[DEBUG] What is installed in .* is looked at, because .*/ }
assert later.any { it ==~ /\[INFO] Installed 2 distributions in .*/ }
assert !later.any { it ==~ /.*Download(?:ing|ed) from index.*/ }
return true

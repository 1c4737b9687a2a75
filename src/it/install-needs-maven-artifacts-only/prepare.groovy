import io.github.jvenv.digest.Sha256
import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.WheelBuilder

def index = IntegrationIndex.start(basedir, context).requiring('ann', 'secret')
// Of this test alone: it takes them out of the store again, so that they have to come from the repository.
def wheels = new File(basedir, 'wheels').toPath()
def label = WheelBuilder.of('label', '1.0').file('label.py', "TEXT = 'hello from a Maven repository'\n").writeTo(wheels)
def parcel = WheelBuilder.of('parcel', '1.0').requires('label').requiresPython('>=3.8')
    .file('parcel.py', "import label\n\n\ndef main():\n    print(label.TEXT)\n")
    .consoleScript('parcel', 'parcel:main').writeTo(wheels)
new File(basedir, 'test.properties').text = """
index.url=${index.uri()}
maven.url=${new File(basedir, 'repository').toURI()}
label=${Sha256.of(label.toFile().bytes).hex()}
parcel=${Sha256.of(parcel.toFile().bytes).hex()}
"""
return true

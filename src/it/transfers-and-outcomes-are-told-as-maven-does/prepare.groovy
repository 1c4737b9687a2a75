import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.WheelBuilder

IntegrationIndex.start(basedir, context)
def wheels = new File(basedir, 'wheels').toPath()
// What no build before has installed, so that it is not in the store yet.
def content = "MADE = ${System.nanoTime()}\n".toString()
WheelBuilder.of('carried', '1.0').file('carried.py', content).writeTo(wheels)
WheelBuilder.of('carried-later', '1.0').file('later.py', content).writeTo(wheels)
return true

import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.WheelBuilder

IntegrationIndex.start(basedir, context).cacheControl('max-age=86400')
def later = new File(basedir, 'later')
later.mkdirs()
WheelBuilder.of('wording', '3.0').file('wording/__init__.py', '').writeTo(later.toPath())
return true

import io.github.jvenv.testing.IntegrationIndex
import io.github.jvenv.testing.WheelBuilder

def wheels = new File(basedir, 'wheels').toPath()
wheels.toFile().mkdirs()
['flask-3.1.0', 'pandas-2.3.1', 'pyarrow-21.0.0', 'gunicorn-23.0.0', 'company_reports-1.0'].each {
    def (name, version) = it.split('-')
    WheelBuilder.of(name, version).file("$name/__init__.py", '').writeTo(wheels)
}
IntegrationIndex.start(basedir, context)
new File(basedir, 'test.properties') << "company.index=${context.index.uri()}\n"
return true

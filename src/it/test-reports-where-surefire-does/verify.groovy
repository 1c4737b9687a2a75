def log = new File(basedir, 'build.log').text
assert log.count('There are test failures. Tests run: 3, Failures: 1, Errors: 0, Skipped: 1.') == 2
assert log.contains('test_calculator.CalculatorTest.test_wrong: 4 != 3')
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0.')
assert log.contains(' is called SomeJavaTest.')
def report = new groovy.xml.XmlParser().parse(new File(basedir, 'target/surefire-reports/TEST-test_calculator.CalculatorTest.xml'))
assert report.@tests == '1' && report.testcase*.@name == ['test_add']
return true

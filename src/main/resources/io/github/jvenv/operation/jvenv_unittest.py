"""Runs unittest and writes what became of each test as JUnit's XML. Runs on Python 3.6 and later."""

import argparse
import io
import os
import re
import sys
import time
import unittest
from xml.sax.saxutils import escape, quoteattr

import jvenv_selection

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FIXTURE = re.compile(r"(setUpClass|tearDownClass|setUpModule|tearDownModule) \((.*)\)")


def clean(text):
    """The text with a sign for each character that XML does not have."""
    return ILLEGAL.sub(lambda found: "#x%02X" % ord(found.group()), text)


def type_of(error):
    """An exception's type as a traceback shows it."""
    kind = error[0]
    return kind.__qualname__ if kind.__module__ == "builtins" else kind.__module__ + "." + kind.__qualname__


def message_of(error):
    try:
        return str(error[1])
    except Exception:  # a message that cannot be made must not stop the others
        return ""


def names(test):
    """A test's class and its own name."""
    method = getattr(test, "_testMethodName", None)
    if type(test).__name__ == "_FailedTest":
        return method, method
    if method is not None:
        return type(test).__module__ + "." + type(test).__qualname__, method
    fixture = FIXTURE.fullmatch(test.id())
    if fixture:
        return fixture.group(2), fixture.group(1)
    holder, _, name = test.id().rpartition(".")
    return holder, name


class Result(unittest.TextTestResult):
    """Tells the user what happens, as unittest does, and remembers it."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.cases = []
        self._begun = None

    def startTest(self, test):
        super().startTest(test)
        self._begun = time.perf_counter()

    def stopTest(self, test):
        super().stopTest(test)
        self._begun = None

    def _case(self, test, body="", name=None):
        seconds = 0 if self._begun is None else time.perf_counter() - self._begun
        holder, own = names(test)
        self.cases.append(
            "<testcase classname=%s name=%s time=\"%.6f\">%s</testcase>"
            % (quoteattr(clean(holder)), quoteattr(clean(name or own)), seconds, body)
        )

    def _problem(self, element, test, error, text, name=None):
        body = "<%s type=%s message=%s>%s</%s>" % (
            element,
            quoteattr(clean(type_of(error))),
            quoteattr(clean(message_of(error))),
            escape(clean(text)),
            element,
        )
        self._case(test, body, name)

    def _skipped(self, test, reason):
        self._case(test, "<skipped message=%s/>" % quoteattr(clean(str(reason))))

    def addSuccess(self, test):
        super().addSuccess(test)
        self._case(test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._problem("failure", test, err, self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self._problem("error", test, err, self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        # Python 3.6 to 3.14 hand over a subtest here when a subtest is skipped
        self._skipped(getattr(test, "test_case", test), reason)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._skipped(test, "expected failure: " + message_of(err))

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._case(test, "<failure type=\"AssertionError\" message=\"unexpected success\"/>")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            text = (self.failures if failed else self.errors)[-1][1]
            name = names(test)[1] + " " + subtest._subDescription()
            self._problem("failure" if failed else "error", test, err, text, name)


def tests_of(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests_of(test)
        else:
            yield test


def is_chosen(test, selection):
    holder, own = names(test)
    if type(test).__name__ == "_FailedTest":
        return jvenv_selection.Name(holder.split("."), [], "") in selection
    module = type(test).__module__.split(".")
    classes = holder.split(".")[len(module):] if holder.startswith(type(test).__module__ + ".") else []
    return jvenv_selection.Name(module, classes, own) in selection


def options_of(words):
    parser = argparse.ArgumentParser(prog="unittest", description="Options of unittest that the goal test takes.")
    parser.add_argument("report")
    parser.add_argument("directory")
    parser.add_argument("-p", "--pattern", default="test*.py")
    parser.add_argument("-t", "--top-level-directory")
    parser.add_argument("-k", action="append", default=[])
    parser.add_argument("-v", "--verbose", action="store_const", const=2, default=1, dest="verbosity")
    parser.add_argument("-q", "--quiet", action="store_const", const=0, dest="verbosity")
    parser.add_argument("-f", "--failfast", action="store_true")
    parser.add_argument("-b", "--buffer", action="store_true")
    return parser.parse_args(words)


def main():
    options = options_of(sys.argv[1:])
    sys.path[0] = os.getcwd()  # as python -m unittest has it
    loader = unittest.TestLoader()
    if options.k:
        # only Python 3.7 and later know it, and earlier ones leave it unread
        loader.testNamePatterns = [each if "*" in each else "*" + each + "*" for each in options.k]
    suite = loader.discover(options.directory, options.pattern, options.top_level_directory)
    if os.environ.get(jvenv_selection.VARIABLE):
        selection = jvenv_selection.of_environment()
        suite = unittest.TestSuite(test for test in tests_of(suite) if is_chosen(test, selection))
    results = []

    def result(*args, **kwargs):
        results.append(Result(*args, **kwargs))
        return results[-1]

    runner = unittest.TextTestRunner(
        resultclass=result, verbosity=options.verbosity, failfast=options.failfast, buffer=options.buffer
    )
    try:
        good = runner.run(suite).wasSuccessful()
    finally:
        cases = [case for each in results for case in each.cases]
        with io.open(options.report, "w", encoding="utf-8") as report:
            report.write("<testsuites><testsuite>" + "\n".join(cases) + "</testsuite></testsuites>")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()

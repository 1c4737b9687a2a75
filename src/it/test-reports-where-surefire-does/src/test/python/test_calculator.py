import unittest

import calculator


class CalculatorTest(unittest.TestCase):
    def test_add(self):
        self.assertEqual(3, calculator.add(1, 2))

    def test_wrong(self):
        self.assertEqual(4, calculator.add(1, 2))

    @unittest.skip("later")
    def test_later(self):
        pass

import unittest

import pandas
import summary


class SummaryTest(unittest.TestCase):
    def test_totals(self):
        self.assertEqual(6, summary.total([1, 2, 3]))
        self.assertTrue(pandas.__name__)


if __name__ == "__main__":
    unittest.main()

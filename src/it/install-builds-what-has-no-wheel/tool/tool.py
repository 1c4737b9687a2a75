import library
import wording


def main():
    print("tool says", wording.hello(), "through library", library.VERSION)

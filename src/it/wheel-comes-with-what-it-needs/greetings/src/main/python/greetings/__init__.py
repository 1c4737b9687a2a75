import wording
import words


def main():
    print(words.HELLO + ", " + wording.hello())

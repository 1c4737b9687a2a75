import wording


def main():
    print(wording.hello())

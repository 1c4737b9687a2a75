"""What Python's own `RawConfigParser`, with the names of settings as pip normalises them, makes of files."""

import configparser

from oracle import serve


class Parser(configparser.RawConfigParser):
    def optionxform(self, name):
        return name.lower().replace("_", "-").removeprefix("--")


def settings(text):
    parser = Parser()
    try:
        parser.read_file(lines(text))
    except configparser.Error:
        return ["invalid"]
    return [part for section in parser.sections() for key, value in parser.items(section) for part in (section, key, value)]


def lines(text):
    """The lines of a file that was opened in text mode: only these characters end one."""
    return (line + "\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


if __name__ == "__main__":
    serve([settings])

# Prints the names of the modules of the standard library that this Python lacks or cannot load.
import sys

NAMES = ["bz2", "ctypes", "curses", "lzma", "readline", "sqlite3", "ssl", "tkinter", "zlib"]
if sys.version_info >= (3, 14):
    NAMES.append("compression.zstd")
if sys.platform == "win32":
    NAMES = [name for name in NAMES if name not in ("curses", "readline")]

for name in sorted(NAMES):
    try:
        __import__(name)
    except ImportError:
        print(name)

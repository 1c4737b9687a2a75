"""Puts this environment first for a Python that runs already, which must be of the environment's version:

    import runpy
    runpy.run_path("<environment>/@BIN@/activate_this.py")

It finds itself wherever the environment stands and holds no path.
"""
import os
import site
import sys

try:
    this_file = os.path.abspath(__file__)
except NameError:
    raise AssertionError("activate_this.py has to be told where it is: run it by runpy.run_path(this_file)")

bin_dir = os.path.dirname(this_file)
base = os.path.dirname(bin_dir)
if os.pathsep in base:
    raise ValueError("activate_this.py: PATH cannot hold a directory with such a name: " + base)

os.environ["PATH"] = os.pathsep.join(
    [bin_dir] + [place for place in os.environ.get("PATH", "").split(os.pathsep) if place and place != bin_dir]
)
os.environ["VIRTUAL_ENV"] = base
os.environ["VIRTUAL_ENV_PROMPT"] = @PROMPT@ or os.path.basename(base)
os.environ.pop("PYTHONHOME", None)  # it would send children to another library

# What the environment holds comes before what this Python had, its .pth files included.
before = len(sys.path)
site.addsitedir(os.path.join(base, *"@PURELIB@".split("/")))
sys.path[:] = sys.path[before:] + sys.path[:before]

if not hasattr(sys, "real_prefix"):
    sys.real_prefix = sys.prefix
sys.prefix = base

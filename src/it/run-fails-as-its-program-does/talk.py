import os
import sys

print(os.environ["GREETING"], sys.argv[1:], os.path.basename(os.environ["VIRTUAL_ENV"]))

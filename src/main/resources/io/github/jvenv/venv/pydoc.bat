@rem Shows the documentation of what is installed in this environment.
@"%~dp0python.exe" -m pydoc %*

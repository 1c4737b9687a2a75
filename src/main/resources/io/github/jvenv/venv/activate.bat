@rem Puts this environment first for the command prompt that runs it: <environment>\@BIN@\activate.bat. Undone by
@rem deactivate. It finds itself wherever the environment stands and holds no path. Names are always between quotes and
@rem are expanded once, so that no character of them means anything. What cmd cannot: where delayed expansion is on, as after
@rem cmd /V:ON, it takes exclamation marks out of every name and puts the value of a variable that is named between two in
@rem their place, though it never runs that; and a prompt of other letters than ASCII's needs the code page 65001.

@rem As deactivate.bat. To call that by its path would expand the path twice.
@if defined _JVENV_PATH if defined VIRTUAL_ENV set "PATH=%_JVENV_PATH%"
@if defined _JVENV_PYTHONHOME if defined VIRTUAL_ENV set "PYTHONHOME=%_JVENV_PYTHONHOME%"
@if defined _JVENV_PROMPT if defined VIRTUAL_ENV set "PROMPT=%_JVENV_PROMPT%"
@set _JVENV_PATH=
@set _JVENV_PYTHONHOME=
@set _JVENV_PROMPT=
@set VIRTUAL_ENV=
@set VIRTUAL_ENV_PROMPT=

@for %%I in ("%~dp0..") do @set "VIRTUAL_ENV=%%~fI"
@if not "%VIRTUAL_ENV:;=%"=="%VIRTUAL_ENV%" (
    echo activate.bat: PATH cannot hold a directory with a semicolon in its name. >&2
    set VIRTUAL_ENV=
    exit /b 1
)
@set "VIRTUAL_ENV_PROMPT=@PROMPT@"
@if not defined VIRTUAL_ENV_PROMPT for %%I in ("%VIRTUAL_ENV%") do @set "VIRTUAL_ENV_PROMPT=%%~nxI"

@rem A quote in PATH would end ours, and Windows needs none there.
@if not defined PATH set "PATH=%SystemRoot%\System32"
@set "_JVENV_PATH=%PATH:"=%"
@set "PATH=%VIRTUAL_ENV%\@BIN@;%_JVENV_PATH%"

@rem It would make the environment's Python take its library from somewhere else.
@if defined PYTHONHOME set "_JVENV_PYTHONHOME=%PYTHONHOME:"=%"
@set PYTHONHOME=

@if defined VIRTUAL_ENV_DISABLE_PROMPT exit /b 0
@if not defined PROMPT set "PROMPT=$P$G"
@set "_JVENV_PROMPT=%PROMPT%"
@set "PROMPT=(%VIRTUAL_ENV_PROMPT:$=$$%) %PROMPT%"
@exit /b 0

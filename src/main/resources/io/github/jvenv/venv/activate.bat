@rem Puts this environment first for the command prompt that runs it: <environment>\@BIN@\activate.bat. Undone by
@rem deactivate. It finds itself wherever the environment stands and holds no path. Names are always between quotes,
@rem so that no character of them means anything.

@if defined VIRTUAL_ENV if defined _JVENV_PATH call "%~dp0deactivate.bat"

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

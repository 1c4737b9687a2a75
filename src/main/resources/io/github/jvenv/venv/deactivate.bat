@rem Leaves the environment that activate.bat put first.

@if defined _JVENV_PATH set "PATH=%_JVENV_PATH%"
@if defined _JVENV_PYTHONHOME set "PYTHONHOME=%_JVENV_PYTHONHOME%"
@if defined _JVENV_PROMPT set "PROMPT=%_JVENV_PROMPT%"
@set _JVENV_PATH=
@set _JVENV_PYTHONHOME=
@set _JVENV_PROMPT=
@set VIRTUAL_ENV=
@set VIRTUAL_ENV_PROMPT=
@exit /b 0

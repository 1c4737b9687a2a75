# Puts this environment first for the fish that reads it: `source <environment>/bin/activate.fish`. Undone by
# `deactivate`. It finds itself wherever the environment stands and holds no path.

if functions -q deactivate; and set -q VIRTUAL_ENV
    deactivate nondestructive
end

function _jvenv_leave_path -d 'Takes one directory out of PATH'
    if set -l place (contains -i -- $argv[1] $PATH)
        set -e PATH[$place]
    end
end

# Ends with the status it is given, so that a prompt can show that of the last command.
function _jvenv_status
    return $argv[1]
end

function deactivate -d 'Leaves the virtual environment'
    if set -q VIRTUAL_ENV
        _jvenv_leave_path "$VIRTUAL_ENV/@BIN@"
    end
    if set -q _JVENV_PYTHONHOME
        set -q PYTHONHOME; or set -gx PYTHONHOME $_JVENV_PYTHONHOME
    end
    if functions -q _jvenv_fish_prompt
        functions -e fish_prompt
        functions -c _jvenv_fish_prompt fish_prompt
        functions -e _jvenv_fish_prompt
    end
    set -e VIRTUAL_ENV
    set -e VIRTUAL_ENV_PROMPT
    set -e _JVENV_PYTHONHOME
    if test "$argv[1]" != nondestructive
        functions -e deactivate _jvenv_leave_path _jvenv_status
    end
end

if set -q VIRTUAL_ENV
    _jvenv_leave_path "$VIRTUAL_ENV/@BIN@"
end
set -gx VIRTUAL_ENV (builtin realpath -s -- (status filename | string collect)/../.. | string collect)
set -gx VIRTUAL_ENV_PROMPT @PROMPT@
if test -z "$VIRTUAL_ENV_PROMPT"
    set -gx VIRTUAL_ENV_PROMPT (string split -r -m 1 / -- "$VIRTUAL_ENV")[-1]
end
set -gx PATH "$VIRTUAL_ENV/@BIN@" $PATH

# It would make the environment's Python take its library from somewhere else.
if set -q PYTHONHOME
    set -g _JVENV_PYTHONHOME $PYTHONHOME
    set -e PYTHONHOME
end

if test -z "$VIRTUAL_ENV_DISABLE_PROMPT"; and functions -q fish_prompt
    functions -c fish_prompt _jvenv_fish_prompt
    function fish_prompt
        set -l last_status $status
        printf '(%s) ' "$VIRTUAL_ENV_PROMPT"
        _jvenv_status $last_status
        _jvenv_fish_prompt
    end
end

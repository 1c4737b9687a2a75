# Puts this environment first for the tcsh or csh that reads it: `source <environment>/@BIN@/activate.csh`. Undone by
# `deactivate`. It finds itself wherever the environment stands and holds no path.
#
# Neither shell says which file it reads, but Linux lists the files that it has open. Elsewhere, JVENV_ENVIRONMENT must
# name the environment's directory. Beware of exclamation marks here: they recall commands, even from within quotes.

# Whichever environment is active now ends first.
if ( $?VIRTUAL_ENV ) then
    if ( "`alias deactivate`" != "" ) then
        deactivate nondestructive
    endif
endif

# sh looks for the file, since it can handle any name. It answers with three lines: the directory, the environment's
# name, and the name as a prompt has to have it so that no character in it means anything.
setenv _JVENV_PROMPT @PROMPT@
setenv _JVENV_FIND '\
home=${JVENV_ENVIRONMENT-} \
for fd in "/proc/$PPID/fd"/*; do \
    file=$(readlink "$fd" 2>/dev/null && printf .) || continue \
    file=${file%??} \
    above=${file%/*} \
    above=${above%/*} \
    if [ "${file##*/}" = activate.csh ] && [ -f "$above/pyvenv.cfg" ]; then \
        home=$above \
    fi \
done \
if [ -f "$home/pyvenv.cfg" ]; then \
    name=${_JVENV_PROMPT:-${home##*/}} \
    printf "%s\n" "$home" "$name" \
    printf "%s\n" "$name" | sed "s/[\\^$(printf "\041")]/\\\\&/g; s/%/%%/g" \
fi'
set _jvenv_found = "`printenv _JVENV_FIND | sh -s`"
unsetenv _JVENV_FIND _JVENV_PROMPT

if ( $#_jvenv_found == 3 ) then
    setenv VIRTUAL_ENV $_jvenv_found[1]:q
    setenv VIRTUAL_ENV_PROMPT $_jvenv_found[2]:q

    set _jvenv_old_path = $PATH:q
    setenv PATH "$VIRTUAL_ENV:q/@BIN@:$PATH:q"

    # It would make the environment's Python take its library from somewhere else.
    if ( $?PYTHONHOME ) then
        set _jvenv_old_pythonhome = $PYTHONHOME:q
        unsetenv PYTHONHOME
    endif

    set _jvenv_prompts = 1
    if ( $?VIRTUAL_ENV_DISABLE_PROMPT ) then
        if ( $VIRTUAL_ENV_DISABLE_PROMPT:q != "" ) set _jvenv_prompts = 0
    endif
    if ( $?prompt && $_jvenv_prompts ) then
        set _jvenv_old_prompt = $prompt:q
        set prompt = "($_jvenv_found[3]:q) $prompt:q"
    endif
    unset _jvenv_prompts

    alias deactivate 'test $?_jvenv_old_path = 1 && setenv PATH $_jvenv_old_path:q && unset _jvenv_old_path; rehash; test $?_jvenv_old_pythonhome = 1 && setenv PYTHONHOME $_jvenv_old_pythonhome:q && unset _jvenv_old_pythonhome; test $?_jvenv_old_prompt = 1 && set prompt = $_jvenv_old_prompt:q && unset _jvenv_old_prompt; unsetenv VIRTUAL_ENV VIRTUAL_ENV_PROMPT; test "\!*" = nondestructive || unalias deactivate'

    rehash
else
    sh -c 'echo "activate.csh: this shell does not say where the environment is: set JVENV_ENVIRONMENT to its directory." >&2'
endif
unset _jvenv_found

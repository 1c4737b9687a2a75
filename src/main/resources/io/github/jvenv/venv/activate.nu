# Puts this environment first for the nushell that reads it: `overlay use <environment>/@BIN@/activate.nu`. Undone by
# `deactivate`, which hides the overlay; under a name of your own, hide that. It finds itself wherever the environment
# stands and holds no path. Needs nushell 0.101 or later.

const jvenv_file = path self

export-env {
    let scripts = ($jvenv_file | path dirname)
    let home = ($scripts | path dirname)
    if ($home | str contains (char esep)) {
        error make --unspanned { msg: $"activate.nu: PATH cannot hold a directory with such a name: ($home)" }
    }

    # Of an environment that is active already, only its place in PATH goes; hiding this overlay brings it back.
    let old_home = ($env.VIRTUAL_ENV? | default '')
    let path_name = if 'Path' in $env { 'Path' } else { 'PATH' }
    let old_path = ($env | get --optional $path_name | default [])
    let old_path = if ($old_path | describe) == 'string' { $old_path | split row (char esep) } else { $old_path }
    let leaving = if $old_home == '' { $scripts } else { $old_home | path join '@BIN@' }
    let kept = ($old_path | where { |place| $place != $leaving and $place != $scripts })

    let given = @PROMPT@
    let name = if $given == '' { $home | path basename } else { $given }
    load-env {
        $path_name: ($kept | prepend $scripts)
        VIRTUAL_ENV: $home
        VIRTUAL_ENV_PROMPT: $name
    }

    # It would make the environment's Python take its library from somewhere else, and Python takes an empty one for none.
    # A hidden one would not come back with the overlay's end.
    if 'PYTHONHOME' in $env {
        load-env { PYTHONHOME: '' }
    }

    # The name is read when the prompt is shown, so that a second activation does not show two of them.
    if ($env.VIRTUAL_ENV_DISABLE_PROMPT? | default '') == '' and ($env._JVENV_PROMPT? | default '') == '' {
        let old_prompt = ($env.PROMPT_COMMAND? | default '')
        load-env {
            _JVENV_PROMPT: 'shown'
            PROMPT_COMMAND: {||
                let shown = if ($old_prompt | describe) == 'closure' { do $old_prompt } else { $old_prompt }
                $"(char lparen)($env.VIRTUAL_ENV_PROMPT)(char rparen) ($shown)"
            }
        }
    }
}

export alias deactivate = overlay hide activate

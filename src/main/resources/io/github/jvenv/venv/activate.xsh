# Puts this environment first for the xonsh that reads it: `source <environment>/@BIN@/activate.xsh`. Undone by
# `deactivate`. It finds itself wherever the environment stands and holds no path.

def _jvenv_activate(file):
    import os
    from xonsh.built_ins import XSH

    env, aliases = XSH.env, XSH.aliases
    scripts = os.path.dirname(os.path.abspath(file))
    home = os.path.dirname(scripts)
    if os.pathsep in home:
        raise ValueError("activate.xsh: PATH cannot hold a directory with such a name: " + home)

    # Whichever environment is active now ends first; one that a parent shell activated has left only its place in PATH.
    def leave(place):
        if place in env["PATH"]:
            env["PATH"].remove(place)

    if "VIRTUAL_ENV" in env:
        if "deactivate" in aliases:
            aliases["deactivate"](["nondestructive"])
        else:
            leave(os.path.join(env["VIRTUAL_ENV"], "@BIN@"))

    given = @PROMPT@
    env["VIRTUAL_ENV"] = home
    env["VIRTUAL_ENV_PROMPT"] = given or os.path.basename(home)

    # xonsh expands variables in what PATH lists, and knows no other way to write a dollar there.
    if "$" in scripts:
        env["_JVENV_DOLLAR"] = "$"
    env["PATH"].insert(0, scripts.replace("$", "${'_JVENV_DOLLAR'}"))

    # It would make the environment's Python take its library from somewhere else.
    python_home = env["PYTHONHOME"] if "PYTHONHOME" in env else None
    if python_home is not None:
        del env["PYTHONHOME"]

    def deactivate(args):
        leave(scripts)
        for name in "VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT", "_JVENV_DOLLAR":
            if name in env:
                del env[name]
        if python_home is not None and "PYTHONHOME" not in env:
            env["PYTHONHOME"] = python_home
        if args != ["nondestructive"]:
            del aliases["deactivate"]

    # xonsh's own prompt shows VIRTUAL_ENV_PROMPT by its field env_name.
    aliases["deactivate"] = deactivate

_jvenv_activate(__file__)
del _jvenv_activate

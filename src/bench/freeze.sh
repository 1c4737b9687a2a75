#!/bin/bash
# jvenv:freeze beside pip freeze in environments as people have them; any difference is a fault.
#
#   freeze.sh <directory> [environment...]        other environments are compared with the same options; none: those made here
#
# Needs what relocation.sh needs, and git.
set -u
MVN=${MVN:-mvn}
PLUGIN=io.github.jvenv:jvenv-maven-plugin:0.1.0-SNAPSHOT
PYTHONS=${PYTHONS:-$HOME/.pyenv/versions}
WORK=$(realpath -m "${1:?directory}"); shift
FAULTS=0
mkdir -p "$WORK/empty" "$WORK/log" "$WORK/home"
export HOME_BEFORE=$HOME

python() { ls -d "$PYTHONS"/$1.*/bin/python${1%%.*} | tail -1; }
fresh() { # name python: a venv with a new pip
    rm -rf "$WORK/$1"; "$(python "$2")" -m venv "$WORK/$1" && "$WORK/$1/bin/python" -m pip install -q --disable-pip-version-check -U pip; E=$WORK/$1; PIP="$E/bin/python -m pip -q --disable-pip-version-check"
}

project() { # directory name
    mkdir -p "$1/$2"; echo > "$1/$2/__init__.py"
    printf 'from setuptools import setup\nsetup(name="%s", version="1.0", packages=["%s"])\n' "$2" "$2" > "$1/setup.py"
}

repository() { # directory: a repository with a project at its top and one below
    rm -rf "$1"; project "$1" top_project; project "$1/sub/dir" low_project
    (cd "$1" && git init -q . && git add . && git -c user.name=x -c user.email=x@example commit -q -m first && git tag v1)
}

compare() { # name environment options-of-pip... -- options-of-jvenv...
    local name=$1 e=$2; shift 2
    local theirs=(); while [ "$1" != -- ]; do theirs+=("$1"); shift; done; shift
    (cd "$WORK/empty" && "$e/bin/python" -m pip --disable-pip-version-check freeze ${theirs[@]+"${theirs[@]}"} > "$WORK/log/$name.pip" 2> "$WORK/log/$name.pip.err")
    (cd "$WORK/empty" && $MVN -B -q "$PLUGIN:freeze" "-Djvenv.environment=$e" "-Djvenv.freeze.outputFile=$WORK/log/$name.jvenv" "$@" > "$WORK/log/$name.out" 2>&1)
    if cmp "$WORK/log/$name.pip" "$WORK/log/$name.jvenv" > /dev/null 2>&1; then
        echo "$name: same, $(wc -l < "$WORK/log/$name.pip") lines"
    else
        FAULTS=$((FAULTS + 1)); echo "$name: DIFFERS"; diff "$WORK/log/$name.pip" "$WORK/log/$name.jvenv" | head -8; grep ERROR "$WORK/log/$name.out" | head -3
    fi
    rm -f "$WORK/log/$name.jvenv"
}

if [ $# -gt 0 ]; then
    for e; do n=$(echo "$e" | tr -c 'A-Za-z0-9\n' '_'); compare "$n" "$e" --; compare "$n-all" "$e" --all -- -Djvenv.freeze.all; done
    echo "$FAULTS faults"; exit $((FAULTS > 0))
fi

repository "$WORK/repository"; git clone -q --bare "$WORK/repository" "$WORK/remote.git" 2>/dev/null
mkdir -p "$WORK/files"; "$(python 3.12)" -m pip download -q --disable-pip-version-check --no-deps -d "$WORK/files" six==1.16.0 idna==3.7
"$(python 3.12)" -m pip download -q --disable-pip-version-check --no-deps --no-binary :all: -d "$WORK/files" docopt
(cd "$WORK/files" && exec "$(python 3.12)" -m http.server 8976 --bind 127.0.0.1) > /dev/null 2>&1 & SERVER=$!
trap 'kill $SERVER' EXIT; sleep 1
sum() { sha256sum "$1" | cut -d' ' -f1; }

fresh editable 3.12; $PIP install setuptools wheel
project "$WORK/plain" plain_project; rm -rf "$WORK/cloned"; git clone -q "$WORK/remote.git" "$WORK/cloned"
git -C "$WORK/cloned" remote set-url origin https://example.org/some/remote.git
$PIP install --no-build-isolation -e "$WORK/plain" -e "git+file://$WORK/remote.git@v1#egg=top_project" -e "$WORK/cloned/sub/dir" tomli
compare editable "$E" --
compare editable-not "$E" --exclude-editable -- -Djvenv.freeze.excludeEditable
rm -rf "$WORK/cloned/.git/refs/remotes"; git -C "$WORK/cloned" remote remove origin; compare editable-no-remote "$E" --
git -C "$WORK/cloned" remote add upstream git@example.org:some/where.git; compare editable-ssh-remote "$E" --

fresh vcs 3.11; $PIP install "low_project @ git+file://$WORK/remote.git@v1#subdirectory=sub/dir" "git+file://$WORK/remote.git#egg=top_project"
compare vcs "$E" --

fresh urls 3.13; U=http://127.0.0.1:8976; S=$(ls "$WORK/files" | grep docopt)
$PIP install "six @ $U/six-1.16.0-py2.py3-none-any.whl" "idna @ $U/idna-3.7-py3-none-any.whl#sha256=$(sum "$WORK/files/idna-3.7-py3-none-any.whl")" "docopt @ $U/$S#sha256=$(sum "$WORK/files/$S")"
compare urls "$E" --
compare urls-excluded "$E" --exclude six --exclude DocOpt --all -- -Djvenv.freeze.exclude=six,DocOpt -Djvenv.freeze.all

fresh local-files 3.10; rm -rf "$WORK/a dir"; project "$WORK/a dir" spaced_project
$PIP install "$WORK/files/six-1.16.0-py2.py3-none-any.whl" "$WORK/files/$S" "$WORK/a dir"
compare local-files "$E" --; compare local-files-all "$E" --all -- -Djvenv.freeze.all

rm -rf "$WORK/base"; cp -a "$(dirname "$(dirname "$(python 3.9)")")" "$WORK/base"
"$WORK/base/bin/python3" -m pip install -q --disable-pip-version-check six==1.15 attrs 2>/dev/null
rm -rf "$WORK/system"; "$WORK/base/bin/python3" -m venv --system-site-packages "$WORK/system"; E=$WORK/system; PIP="$E/bin/python -m pip -q --disable-pip-version-check"
$PIP install -U pip idna six==1.16
compare system "$E" --; compare system-local "$E" -l -- -Djvenv.freeze.local; compare system-all "$E" --all -- -Djvenv.freeze.all
"$WORK/base/bin/python3" -m pip install -q --disable-pip-version-check --user sortedcontainers 2>/dev/null
compare system-user "$E" --; compare system-user-local "$E" -l -- -Djvenv.freeze.local
"$WORK/base/bin/python3" -m pip uninstall -q -y sortedcontainers 2>/dev/null

fresh broken 3.12; $PIP install six idna attrs tomli packaging requests; P=$(echo "$E"/lib/python3.12/site-packages)
rm "$P"/six-*.dist-info/METADATA; sed -i /^Version/d "$P"/attrs-*.dist-info/METADATA; sed -i /^Name/d "$P"/tomli-*.dist-info/METADATA
cp -r "$P"/idna-*.dist-info "$P/idna-0.1.dist-info"; sed -i 's/^Version:.*/Version: 0.1/' "$P/idna-0.1.dist-info/METADATA"
cp -r "$P"/packaging-*.dist-info "$P/~ackaging-1.dist-info"; mkdir "$P/empty-1.0.dist-info" "$P/nothing.dist-info" "$P/.dist-info"
: > "$P"/certifi-*.dist-info/METADATA; printf '\xff\xfe broken' > "$P/urllib3-9.dist-info"
compare broken "$E" --; compare broken-all "$E" --all -- -Djvenv.freeze.all

fresh legacy 3.8; $PIP install 'setuptools<59' wheel; rm -rf "$WORK/l1" "$WORK/l2" "$WORK/l3" "$WORK/l4"
project "$WORK/l1" Dev.Project; project "$WORK/l2" egg-project; project "$WORK/l3" flat_project; project "$WORK/l4" utils
sed -i 's/from setuptools/from distutils.core/' "$WORK/l4/setup.py"
for p in l1:develop l2:install "l3:install --single-version-externally-managed --record r" l4:install; do
    (cd "$WORK/${p%%:*}" && sed -i 's/packages=\["[^"]*"\]/py_modules=["setup"]/' setup.py && "$E/bin/python" setup.py -q ${p#*:}) > /dev/null 2>&1; done
(cd "$WORK/l2" && sed -i 's/name="egg-project"/name="zipped"/' setup.py && rm -rf build *.egg-info && "$E/bin/python" setup.py -q bdist_egg && cp dist/zipped*.egg "$E/lib/python3.8/site-packages/" && echo "./$(cd dist; ls zipped*)" >> "$E/lib/python3.8/site-packages/easy-install.pth") > /dev/null 2>&1
compare legacy "$E" --; compare legacy-all "$E" --all -- -Djvenv.freeze.all

printf '# mine\nsix>=1 # why\n\n--extra-index-url https://example.org/simple\nidna[x]==3.7\nnot-there\n-e git+https://example.org/x.git#egg=tomli\nsix\n' > "$WORK/order.txt"
fresh ordered 3.11; $PIP install six idna tomli attrs
compare ordered "$E" -r "$WORK/order.txt" -- "-Djvenv.freeze.requirementsFiles=$WORK/order.txt"

rm -rf "$WORK/v16" "$WORK/py27"; "$(python 3.8)" -m venv "$WORK/v16" && "$WORK/v16/bin/pip" install -q virtualenv==16.7.12 2>/dev/null
"$WORK/v16/bin/virtualenv" -q -p "$(python 2.7)" "$WORK/py27" > /dev/null; E=$WORK/py27; PIP="$E/bin/python -m pip -q --disable-pip-version-check"
$PIP install six idna "$WORK/files/$S" 2>/dev/null; $PIP install -e "$WORK/plain" 2>/dev/null
compare py27 "$E" --; compare py27-all "$E" --all -- -Djvenv.freeze.all

rm -rf "$WORK/uvs"; "$WORK/ordered/bin/pip" install -q --disable-pip-version-check uv && "$WORK/ordered/bin/uv" -q venv --seed -p "$(python 3.13)" "$WORK/uvs" && VIRTUAL_ENV=$WORK/uvs "$WORK/ordered/bin/uv" -q pip install httpx "$WORK/files/six-1.16.0-py2.py3-none-any.whl" -e "$WORK/plain" "git+file://$WORK/remote.git@v1"
compare uvs "$WORK/uvs" --; compare uvs-all "$WORK/uvs" --all -- -Djvenv.freeze.all
echo "$FAULTS faults"; exit $((FAULTS > 0))

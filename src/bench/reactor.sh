#!/usr/bin/env bash
# Measures a reactor of 20 modules, each with an environment of its own and all with one store: one thread against four, with
# nothing in the store, with everything in it, and with nothing to do.
#
# usage: reactor.sh DIRECTORY [MAVEN OPTION...]
# The plugin must be installed where the options say; DIRECTORY is made anew and stays.
set -euo pipefail

directory=$1
shift
modules=20
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$(dirname "$0")/../../pom.xml")
local=$(mvn -q help:evaluate -Dexpression=settings.localRepository -DforceStdout "$@" 2>/dev/null || true)
for option in "$@"; do
  case $option in -Dmaven.repo.local=*) local=${option#*=} ;; esac
done
[ -d "$local" ] || { echo "The local repository '$local' does not exist: say -Dmaven.repo.local=..." >&2; exit 1; }

# Sets that overlap, as those of real modules do.
wishes=("flask" "flask rich" "requests" "requests rich" "click jinja2" "flask requests" "rich pygments" "werkzeug" "httpx" "attrs rich")

rm -rf "$directory"
mkdir -p "$directory"
for ((i = 1; i <= modules; i++)); do
  mkdir "$directory/module$i"
  requirements=
  for name in ${wishes[$((i % ${#wishes[@]}))]}; do requirements+="<requirement>$name</requirement>"; done
  cat >"$directory/module$i/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>bench</groupId><artifactId>reactor</artifactId><version>1</version></parent>
  <artifactId>module$i</artifactId>
  <packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>io.github.jvenv</groupId><artifactId>jvenv-maven-plugin</artifactId>
    <configuration><requirements>$requirements</requirements></configuration>
  </plugin></plugins></build>
</project>
POM
done
cat >"$directory/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId><artifactId>reactor</artifactId><version>1</version>
  <packaging>pom</packaging>
  <modules>$(for ((i = 1; i <= modules; i++)); do echo "<module>module$i</module>"; done)</modules>
  <build><plugins><plugin>
    <groupId>io.github.jvenv</groupId><artifactId>jvenv-maven-plugin</artifactId><version>$version</version>
    <executions><execution><goals><goal>create</goal><goal>install</goal><goal>archive</goal></goals></execution></executions>
  </plugin></plugins></build>
</project>
POM

# Wall time, then processor time, in seconds.
TIMEFORMAT='%R %U %S'
measure() {
  local label=$1 times
  shift
  times=$({ time mvn -B -ntp -q -f "$directory/pom.xml" package "$@" >"$directory/build.log" 2>&1; } 2>&1) ||
    { cat "$directory/build.log" >&2; exit 1; }
  read -r wall user system <<<"$times"
  printf '%-22s %6.1f s   processor %6.1f s\n' "$label" "$wall" "$(echo "$user + $system" | bc)"
}

# Moved aside, and deleted at the end: ext4 is slow to make files right after many were deleted.
aside=$(mktemp -d "$local/.jvenv-bench-XXXXXX")
trap 'rm -rf "$aside"' EXIT
away() {
  local path
  for path in "$@"; do
    if [ -e "$path" ]; then mv "$path" "$(mktemp -d "$aside/XXXXXX")"; fi
  done
}

for threads in 1 4; do
  for round in 1 2; do
    away "$local/.jvenv/wheels" "$local/.jvenv/index" "$local/.jvenv/derived" "$directory"/module*/target
    measure "-T $threads, cold, run $round" -T "$threads" "$@"
    away "$directory"/module*/target
    measure "-T $threads, warm, run $round" -T "$threads" "$@"
    measure "-T $threads, unchanged, run $round" -T "$threads" "$@"
  done
done

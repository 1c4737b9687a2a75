#!/usr/bin/env bash
# Measures what a build costs in which nothing has changed: 'mvn package' of the README's environment (flask, rich; create,
# install and archive) beside 'mvn validate' of the same project, in turns, whole processes.
#
# usage: unchanged.sh DIRECTORY [MAVEN OPTION...]
# ROUNDS says how many pairs there are, 9 by default. Whatever else the machine does shows in the figures.
# The plugin must be installed where the options say; DIRECTORY is made anew and stays.
set -euo pipefail

directory=$1
shift
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$(dirname "$0")/../../pom.xml")
rm -rf "$directory"
mkdir -p "$directory"
cat >"$directory/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId><artifactId>unchanged</artifactId><version>1</version>
  <packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>io.github.jvenv</groupId><artifactId>jvenv-maven-plugin</artifactId><version>$version</version>
    <configuration>
      <requirements><requirement>flask</requirement><requirement>rich</requirement></requirements>
    </configuration>
    <executions><execution><goals><goal>create</goal><goal>install</goal><goal>archive</goal></goals></execution></executions>
  </plugin></plugins></build>
</project>
POM

# Wall time in milliseconds.
measure() {
  local begin
  begin=$(date +%s%N)
  mvn -B -ntp -f "$directory/pom.xml" "$@" >"$directory/build.log" 2>&1 || { cat "$directory/build.log" >&2; exit 1; }
  echo $((($(date +%s%N) - begin) / 1000000))
}

measure package "$@" >/dev/null
measure package "$@" >/dev/null
grep -q "is up to date with" "$directory/build.log" || { echo "The second build is not up to date:" >&2; cat "$directory/build.log" >&2; exit 1; }
for ((i = 0; i < ${ROUNDS:-9}; i++)); do
  validate=$(measure validate "$@")
  package=$(measure package "$@")
  echo "$validate $package $((package - validate))"
done >"$directory/times"
median() { cut -d' ' -f"$1" "$directory/times" | sort -n | sed -n "$(((${ROUNDS:-9} + 1) / 2))p"; }
echo "validate $(median 1) ms, package $(median 2) ms, median of the differences $(median 3) ms"

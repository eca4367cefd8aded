#!/usr/bin/env bash
# Times the steps of a build one by one in a warm process (JMH), on a generated catalog: jmh.sh [services] [names of steps, a pattern].
# Uses what is installed: run `mvn install -DskipTests` first.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
services=${1:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java "$here/Generate.java" "$services" "$work/catalog"
mvn -q -B -f "$here/jmh/pom.xml" clean compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2
java -cp "$here/jmh/target/classes:$(cat "$work/classpath")" org.openjdk.jmh.Main "${2:-Steps}" \
  -p catalog="$work/catalog" -rf csv -rff "$work/figures.csv" >"$work/log" || { cat "$work/log" >&2; exit 1; }

echo "$(nproc) cores, $(java -version 2>&1 | sed -n 2p), $services services, load average $(cut -d' ' -f1 /proc/loadavg) at the end."
echo
echo "| Step | Microseconds | ± (99.9 %) |"
echo "|---|---:|---:|"
sed -n '2,$p' "$work/figures.csv" | tr -d '"' | awk -F, '{sub(/.*\./, "", $1); printf "| `%s` | %.1f | %.1f |\n", $1, $5, $6}'

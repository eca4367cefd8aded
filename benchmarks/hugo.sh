#!/usr/bin/env bash
# Publishes generated catalogs and lets Hugo build a site of the same services, offerings and parties, in turn, and prints a Markdown table:
# hugo.sh [services...], by default 1000 10000. RUNS is how often each is timed (default: 5).
# Needs Hugo (Debian: apt-get install hugo) and GNU time. Times the classes in */target: run `mvn test-compile` first.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
runs=${RUNS:-5}
sizes=("$@")
[ $# -gt 0 ] || sizes=(1000 10000)
today=2026-11-02
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B -o -f "$root/pom.xml" -pl catalog-compiler dependency:build-classpath \
  -DincludeScope=test -Dmdep.outputFile="$work/classpath" >&2
classpath=$work/classes:$root/catalog-compiler/target/classes:$root/site-template/target/classes:$root/catalog-schema/target/classes:$(cat "$work/classpath")
javac -d "$work/classes" -cp "$classpath" "$here/Generate.java" "$here/Publish.java" "$here/HugoSource.java"

timed() { # file of times, command: wall seconds, CPU seconds, peak megabytes
  local times=$1
  shift
  /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  awk '{printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024}' "$work/time" >>"$times"
}

median() { awk -v column="$2" '{print $column}' "$1" | sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }

row() { # services, what, times, folder, times of Hugo
  local pages files
  pages=$(find "$4" -name '*.html' | wc -l)
  files=$(find "$4" -type f -printf '%s\n' | awk '{n++; sum += $1} END {printf "%d files, %.0f MB", n, sum / 1e6}')
  echo "| $1 | $2: $pages pages, $files | $(median "$3" 1) | $(median "$3" 2) | $(median "$3" 3) |" \
    "$(awk -v a="$(median "$3" 1)" -v b="$(median "$5" 1)" -v c="$(median "$3" 2)" -v d="$(median "$5" 2)" \
      'BEGIN {printf "%.1f / %.1f", a / b, c / d}') |"
}

echo "$(nproc) cores, $(java -version 2>&1 | sed -n 2p), $(hugo version | cut -d' ' -f1,2), median of $runs runs in turn," \
  "load average $(cut -d' ' -f1 /proc/loadavg) at the start."
echo
echo "| Services | What | Wall, s | CPU, s | Peak memory, MB | ÷ Hugo, wall / CPU |"
echo "|---:|---|---:|---:|---:|---:|"
for services in "${sizes[@]}"; do
  java -cp "$classpath" Generate "$services" "$work/catalog"
  java -cp "$classpath" HugoSource "$work/catalog" "$work/source"
  edited=$(find "$work/catalog/services" -name '*.yaml' | sort | sed -n "$((services / 2))p")
  for ((run = 1; run <= runs; run++)); do
    rm -rf "$work/hugo" "$work/ours"
    timed "$work/hugo-$services" hugo -s "$work/source" -d "$work/hugo"
    timed "$work/ours-$services" java ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Publish "$work/catalog" "$work/ours" "$today"
    rm -rf "$work/quick"
    timed "$work/quick-$services" java -XX:TieredStopAtLevel=1 ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Publish "$work/catalog" "$work/quick" "$today"
    timed "$work/again-$services" java ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Publish "$work/catalog" "$work/ours" "$today"
    sed -i '0,/summary: /s//summary: Now /' "$edited"
    timed "$work/edit-$services" java ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Publish "$work/catalog" "$work/ours" "$today"
  done
  row "$services" "Hugo" "$work/hugo-$services" "$work/hugo" "$work/hugo-$services"
  row "$services" "\`site\`, all that is checked and proved included" "$work/ours-$services" "$work/ours/site" "$work/hugo-$services"
  row "$services" "\`site\` with \`-XX:TieredStopAtLevel=1\`" "$work/quick-$services" "$work/quick/site" "$work/hugo-$services"
  row "$services" "\`site\` once more, nothing changed" "$work/again-$services" "$work/ours/site" "$work/hugo-$services"
  row "$services" "\`site\` once more, one sentence of one service changed" "$work/edit-$services" "$work/ours/site" "$work/hugo-$services"
  rm -rf "$work/catalog" "$work/source"
done

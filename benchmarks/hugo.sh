#!/usr/bin/env bash
# Publishes generated catalogs and lets Hugo build a site of the same services, offerings and parties, in turn, and prints a Markdown table:
# hugo.sh [services...], by default 1000 10000. RUNS is how often each is timed (default: 5); with 0 only what is served is. Then both serve
# their site while a sentence is edited 20 times.
# Needs Hugo (Debian: apt-get install hugo) and GNU time. Times the classes in */target: run `mvn test-compile` first. Each run writes to a
# folder of its own, and the script deletes nothing before the end: for minutes a file system may look twice at the room of what was deleted. That
# needs room, about 3 GB a run with 10,000 services.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
runs=${RUNS:-5}
sizes=("$@")
[ $# -gt 0 ] || sizes=(1000 10000)
today=2026-11-02
# what .mvn/jvm.config may say; see the README
quick=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
work=$(mktemp -d)
server=
trap 'rm -rf "$work"; [ -z "$server" ] || kill "$server" 2>/dev/null || true' EXIT

mvn -q -B -o -f "$root/pom.xml" -pl catalog-compiler dependency:build-classpath \
  -DincludeScope=test -Dmdep.outputFile="$work/classpath" >&2
classpath=$work/classes:$root/catalog-compiler/target/classes:$root/site-template/target/classes:$root/catalog-schema/target/classes:$(cat "$work/classpath")
javac -d "$work/classes" -cp "$classpath" "$here"/{Generate,Publish,HugoSource,Serve,Edits}.java

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

served() { # services, what, file, page, command
  local services=$1 what=$2 file=$3 page=$4 began pid
  shift 4
  began=$(date +%s%N)
  "$@" >"$work/log" 2>&1 &
  pid=$!
  server=$pid
  java -cp "$work/classes" Edits "$file" "$page" 20 "$began" >"$work/served" || { cat "$work/log" >&2; exit 1; }
  awk -v pid="$pid" '/^VmHWM/ {printf "%.0f\n", $2 / 1024}' "/proc/$pid/status" >"$work/memory"
  kill "$pid"
  wait "$pid" 2>"$work/log" || true
  server=
  echo "| $services | $what | $(cut -d' ' -f1 "$work/served") | $(cut -d' ' -f2 "$work/served") | $(cat "$work/memory") |"
}

echo "$(nproc) cores, $(java -version 2>&1 | sed -n 2p), $(hugo version | cut -d' ' -f1,2), median of $runs runs in turn," \
  "load average $(cut -d' ' -f1 /proc/loadavg) at the start."
echo
[ "$runs" = 0 ] || echo "| Services | What | Wall, s | CPU, s | Peak memory, MB | ÷ Hugo, wall / CPU |"
[ "$runs" = 0 ] || echo "|---:|---|---:|---:|---:|---:|"
for services in "${sizes[@]}"; do
  catalog=$work/catalog-$services source=$work/source-$services
  java -cp "$classpath" Generate "$services" "$catalog"
  java -cp "$classpath" HugoSource "$catalog" "$source"
  [ "$runs" != 0 ] || continue
  edited=$(find "$catalog/services" -name '*.yaml' | sort | sed -n "$((services / 2))p")
  for ((run = 1; run <= runs; run++)); do
    out=$work/out-$services-$run
    mkdir "$out"
    timed "$work/hugo-$services" hugo -s "$source" -d "$out/hugo"
    timed "$work/ours-$services" java ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Publish "$catalog" "$out/ours" "$today"
    timed "$work/quick-$services" java "${quick[@]}" ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Publish "$catalog" "$out/quick" "$today"
    timed "$work/again-$services" java "${quick[@]}" ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Publish "$catalog" "$out/quick" "$today"
    sed -i '0,/summary: /s//summary: Now /' "$edited"
    timed "$work/edit-$services" java "${quick[@]}" ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Publish "$catalog" "$out/quick" "$today"
  done
  row "$services" "Hugo" "$work/hugo-$services" "$out/hugo" "$work/hugo-$services"
  row "$services" "\`site\`, all that is checked and proved included" "$work/ours-$services" "$out/ours/site" "$work/hugo-$services"
  row "$services" "\`site\` with \`${quick[*]}\`" "$work/quick-$services" "$out/quick/site" "$work/hugo-$services"
  row "$services" "the same once more, nothing changed" "$work/again-$services" "$out/quick/site" "$work/hugo-$services"
  row "$services" "the same once more, one sentence of one service changed" "$work/edit-$services" "$out/quick/site" "$work/hugo-$services"
done

echo
echo "| Services | What | Start until its page is there, s | Saved until the page says so, s | Peak memory, MB |"
echo "|---:|---|---:|---:|---:|"
for services in "${sizes[@]}"; do
  name=service-$((services / 2))
  file=$(find "$work/catalog-$services/services" -name "$name.yaml")
  source=$work/source-$services
  served "$services" "\`hugo server --disableFastRender\`" "$source/content/services/$name.md" \
    "http://127.0.0.1:18313/services/$name.html" hugo server --disableFastRender -s "$source" -p 18313
  served "$services" "\`serve\`" "$file" "http://127.0.0.1:18314/services/$name.html" \
    java ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Serve "$work/catalog-$services" 18314 "$today"
  served "$services" "\`serve\` with \`${quick[*]}\`" "$file" "http://127.0.0.1:18315/services/$name.html" \
    java "${quick[@]}" ${HEAP:+"-Xmx$HEAP"} -cp "$classpath" Serve "$work/catalog-$services" 18315 "$today"
done

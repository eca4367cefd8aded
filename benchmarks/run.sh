#!/usr/bin/env bash
# Times whole processes on generated catalogs and prints a Markdown table: run.sh [services...], by default 1000 10000.
# GOALS chooses the goals (default: validate, gate, and site where the plugin has it), RUNS how often each thing is timed (default: 5).
# Times what is installed: run `mvn install -DskipTests` first. Each run writes to a folder of its own, and the script deletes nothing before the
# end: for minutes a file system may look twice at the room of what was deleted. That needs room, about 3 GB a run with 10,000 services.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
runs=${RUNS:-5}
sizes=("${@:-1000}")
[ $# -gt 0 ] || sizes=(1000 10000)

version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -1)
plugin=dev.servicecatalog:catalog-maven-plugin:$version
maven=(mvn -q -B -o)
today=2026-11-02

# Maven runs in a folder without a project, so that only the goal is timed.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

has_site() { mvn -B -o "$plugin:help" | grep '^catalog:site' >/dev/null; }
goals=${GOALS:-validate gate$(has_site && echo ' site' || true)}

# What the plugin runs on, the compiler among it.
classpath() {
  mvn -q -B -f "$root/pom.xml" -pl maven-plugin dependency:build-classpath \
    -DincludeScope=runtime -Dmdep.outputFile="$work/classpath" >&2
  echo "$work/classes:$(cat "$work/classpath")"
}

# Runs a command and adds a line to a file: wall seconds, CPU seconds, peak megabytes.
if /usr/bin/time -f %M true 2>/dev/null; then
  timed() {
    local times=$1
    shift
    /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    awk '{printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024}' "$work/time" >>"$times"
  }
else
  timed() {
    local times=$1 TIMEFORMAT='%R %U %S'
    shift
    { time "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2>"$work/time"
    awk '{printf "%.2f %.2f -\n", $1, $2 + $3}' "$work/time" >>"$times"
  }
fi

median() { # of a column of a file
  awk -v column="$2" '{print $column}' "$1" | sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'
}

ratios() { # of wall and of CPU time, of one file to another
  local column
  for column in 1 2; do
    awk -v a="$(median "$1" $column)" -v b="$(median "$2" $column)" 'BEGIN {if (b > 0) printf "%.1f", a / b; else printf "-"}'
    [ $column = 2 ] || printf ' / '
  done
}

megabytes() { find "$1" -type f -printf '%s\n' | awk '{sum += $1} END {printf "%.1f", sum / 1e6}'; }

row() { # services, what, times, times of the empty goal, times of the copy
  echo "| $1 | $2 | $(median "$3" 1) | $(median "$3" 2) | $(median "$3" 3) | $(ratios "$3" "$4") | $(ratios "$3" "$5") |"
}

measure() { # services, goal, main class
  local catalog=$work/catalog-$1 times=$work/times-$1-$2 output tree
  mkdir "$times"
  for ((run = 1; run <= runs; run++)); do
    timed "$times/empty" "${maven[@]}" "$plugin:help"
    output=$work/output-$1-$2-$run
    timed "$times/maven" "${maven[@]}" "$plugin:$2" -Dcatalog.directory="$catalog" -Dcatalog.output="$output-maven" \
      -Dcatalog.today="$today" -Dcatalog.failOn=warning
    timed "$times/java" java -cp "$classpath" "$3" "$catalog" "$output" "$today"
    tree=$([ "$2" = site ] && echo "$output/site" || echo "$catalog")
    timed "$times/copy" cp -r "$tree" "$output-copy"
  done
  local copied
  copied="copying the $([ "$2" = site ] && echo site || echo catalog): $(find "$tree" -type f | wc -l) files, $(megabytes "$tree") MB"
  row "$1" "an empty goal in Maven" "$times/empty" "$times/empty" "$times/copy"
  row "$1" "\`$2\` in Maven" "$times/maven" "$times/empty" "$times/copy"
  row "$1" "\`$2\` without Maven" "$times/java" "$times/empty" "$times/copy"
  row "$1" "$copied" "$times/copy" "$times/empty" "$times/copy"
}

# A repository with the catalog, a policy, and a branch that changes a word in 20 files.
repository() { # services
  local folder=$work/repository-$1
  mkdir "$folder"
  cp -r "$work/catalog-$1" "$folder/catalog"
  printf '%s\n' 'apiVersion: servicecatalog.dev/v1' 'kind: ChangePolicy' 'metadata: {name: default, title: Rules}' 'spec:' \
    '  evidence: {normal: {needs: [tests]}}' >"$folder/catalog/policy.yaml"
  git -C "$folder" init -q -b main
  in_git "$folder" -c gc.auto=0 add .
  in_git "$folder" commit -qm 'Begin'
  git -C "$folder" checkout -q -b change
  find "$folder/catalog/services" -name '*.yaml' | sort | head -20 | xargs sed -i '/^  summary: /s/\.$/. Now./'
  in_git "$folder" commit -qam 'Say that it is now'
}

in_git() { # folder, command
  local folder=$1
  shift
  git -C "$folder" -c user.name=Benchmark -c user.email=benchmark@example.org "$@"
}

measure_gate() { # services
  local folder=$work/repository-$1 times=$work/times-$1-gate
  mkdir "$times"
  repository "$1"
  for ((run = 1; run <= runs; run++)); do
    timed "$times/validate" java -cp "$classpath" Compile "$folder/catalog" "$times/output-$run" "$today"
    timed "$times/gate" java -cp "$classpath" Gate "$folder" catalog "$today"
  done
  echo "| $1 | \`gate\` without Maven, 20 files changed; ÷ \`validate\` of the same | $(median "$times/gate" 1) |" \
    "$(median "$times/gate" 2) | $(median "$times/gate" 3) | $(ratios "$times/gate" "$times/validate") | - |"
}

classpath=$(classpath)
mkdir classes
javac -d classes -cp "$classpath" "$here/Generate.java" "$here/Compile.java" "$here/Gate.java"
case " $goals " in *" site "*) javac -d classes -cp "$classpath" "$here/Publish.java" ;; esac

echo "$(nproc) cores, $(java -version 2>&1 | sed -n 2p), $(mvn -v | sed -n '1s/\x1b\[[0-9;]*m//gp'), median of $runs runs," \
  "load average $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown) at the start."
echo
echo "| Services | What | Wall, s | CPU, s | Peak memory, MB | ÷ empty goal, wall / CPU | ÷ copy, wall / CPU |"
echo "|---:|---|---:|---:|---:|---:|---:|"
for services in "${sizes[@]}"; do
  java -cp classes Generate "$services" "$work/catalog-$services"
  for goal in $goals; do
    case $goal in
      validate) measure "$services" validate Compile ;;
      gate) measure_gate "$services" ;;
      site) measure "$services" site Publish ;;
      *) echo "no such goal: $goal" >&2 && exit 2 ;;
    esac
  done
done

#!/usr/bin/env bash
# Times what history says about a change against `git log --raw` over the same commits: history.sh [commits...], by default 50000.
# RUNS says how often each is timed (default: 5). Times the classes in catalog-compiler/target: run `mvn test-compile` first.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
runs=${RUNS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B -o -f "$root/pom.xml" -pl catalog-compiler dependency:build-classpath \
  -DincludeScope=test -Dmdep.outputFile="$work/classpath" >&2
classpath=$work/classes:$root/catalog-compiler/target/classes:$(cat "$work/classpath")
javac -d "$work/classes" -cp "$classpath" "$here/InventHistory.java" "$here/History.java"

timed() { # file with a line for each run: wall and CPU seconds
  local times=$1 TIMEFORMAT='%R %U %S'
  shift
  { time "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2>"$work/time"
  awk '{printf "%.2f %.2f\n", $1, $2 + $3}' "$work/time" >>"$times"
}

median() { awk -v column="$2" '{print $column}' "$1" | sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }

moment=2026-11-02T00:00:00Z
factors=(java "-Xmx${HEAP:-1g}" -cp "$classpath" History)

row() { # commits, what, times
  echo "| $1 | $2 | $(median "$3" 1) | $(median "$3" 2) | $(ratio "$3" "$work/git-$1" 1) / $(ratio "$3" "$work/git-$1" 2) |"
}

ratio() { awk -v a="$(median "$1" "$3")" -v b="$(median "$2" "$3")" 'BEGIN {printf "%.1f", a / b}'; }

echo "$(nproc) cores, $(java -version 2>&1 | sed -n 2p), $(git --version), median of $runs runs," \
  "load average $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown) at the start."
echo
echo "| Commits | What | Wall, s | CPU, s | ÷ git, wall / CPU |"
echo "|---:|---|---:|---:|---:|"
for commits in "${@:-50000}"; do
  repository=$work/$commits.git
  git init -q --bare -b main "$repository"
  java -cp "$classpath" InventHistory "$commits" | git --git-dir="$repository" fast-import --quiet --done
  git --git-dir="$repository" repack -adq
  for ((run = 1; run <= runs; run++)); do
    timed "$work/git-$commits" git --git-dir="$repository" log --raw main
    timed "$work/once-$commits" "${factors[@]}" "$repository" "$moment" 1
    timed "$work/quick-$commits" "${factors[@]:0:1}" -XX:TieredStopAtLevel=1 "${factors[@]:1}" "$repository" "$moment" 1
    timed "$work/four-$commits" "${factors[@]}" "$repository" "$moment" 4
  done
  again=$work/again-$commits
  paste "$work/once-$commits" "$work/four-$commits" | awk '{printf "%.2f %.2f\n", ($3 - $1) / 3, ($4 - $2) / 3}' >"$again"
  row "$commits" "\`git log --raw\`" "$work/git-$commits"
  row "$commits" "history factors, a new process" "$work/once-$commits"
  row "$commits" "the same with \`-XX:TieredStopAtLevel=1\`" "$work/quick-$commits"
  row "$commits" "once more in the same process" "$again"
done

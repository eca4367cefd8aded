#!/usr/bin/env bash
# Times one record more in ledgers of several sizes, and their audit: ledger.sh [records...], by default 1000 10000 100000.
# Times the classes in catalog-compiler/target: run `mvn test-compile` first.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
sizes=("$@")
[ $# -gt 0 ] || sizes=(1000 10000 100000)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B -o -f "$root/pom.xml" -pl catalog-compiler dependency:build-classpath \
  -DincludeScope=test -Dmdep.outputFile="$work/classpath" >&2
classpath=$work/classes:$root/catalog-compiler/target/classes:$(cat "$work/classpath")
javac -d "$work/classes" -cp "$classpath" "$here/InventHistory.java" "$here/FillLedger.java" "$here/LedgerSizes.java"

git init -q --bare -b main "$work/ledger.git"
java -cp "$classpath" InventHistory "$((${sizes[-1]} + 100))" | git --git-dir="$work/ledger.git" fast-import --quiet --done
git init -q --bare "$work/remote.git"
echo "$(nproc) cores, $(java -version 2>&1 | sed -n 2p), $(git --version)," \
  "load average $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown) at the start."
echo
echo "| Records | Append, ms | Find one and check the last 100, ms | Check all, ms a record | Audit, ms a change | Append by a push, ms |"
echo "|---:|---:|---:|---:|---:|---:|"
java "-Xmx${HEAP:-1g}" -cp "$classpath" LedgerSizes "$work/ledger.git" "$work/remote.git" "$work/reports" "${sizes[@]}"

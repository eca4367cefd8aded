#!/bin/sh
# Takes one guard of the change gate out at a time, runs the test of its trap, and expects that to fail. Prints a table in Markdown.
#
# Run the tests once before, since their class path is taken from Surefire's report:
#   ./mvnw test -pl catalog-compiler -am -Dtest='*TrapsTest,ChangesTest' -Dsurefire.failIfNoSpecifiedTests=false
#   catalog-compiler/src/test/mutations/run.sh [words of a guard]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."
report=target/surefire-reports/TEST-dev.servicecatalog.compiler.ControlTrapsTest.xml
[ -f "$report" ] || { echo "Run the tests first; see the head of this script." >&2; exit 2; }
classes=$(sed -n 's/.*name="surefire.test.class.path" value="\([^"]*\)".*/\1/p' "$report" | tr -d '\n')
engine=$(echo "$classes" | tr ':' '\n' | grep junit-platform-engine)
launcher=$(echo "$engine" | sed 's/junit-platform-engine/junit-platform-launcher/g')
work=target/mutations
rm -rf "$work"
mkdir -p "$work/runner"
javac -J-Xmx256m -d "$work/runner" -cp "$classes:$launcher" "$here/RunTest.java"
survived=0
number=0
echo "| guard | test without it |"
echo "|---|---|"
while IFS= read -r line; do
    case $line in '#'* | '') continue ;; esac
    case $line in *"${1:-}"*) ;; *) continue ;; esac
    number=$((number + 1))
    out="$work/$number"
    mkdir -p "$out"
    GUARD="$line" OUT="$out" perl -0777 -e '
        my @part = map { s/^\s+|\s+$//gr =~ s/\\\|/|/gr } split /(?<!\\)\|/, $ENV{GUARD}, -1;
        my ($file, $old, $new) = @part[1, 2, 3];
        open my $in, "<", "src/main/java/dev/servicecatalog/$file.java" or die "no $file";
        my $text = <$in>;
        my $pattern = join "\\s*", map { quotemeta } $old =~ /\w+|[^\w\s]/g;
        my $found = $text =~ s/$pattern/$new/g;
        die "the guard is not in $file: $old" unless $found;
        my ($name) = $file =~ m{([^/]+)$};
        open my $to, ">", "$ENV{OUT}/$name.java" or die;
        print $to $text;'
    javac -J-Xmx256m -nowarn -d "$out" -cp "$classes" "$out"/*.java 2> "$out/javac.txt" || { cat "$out/javac.txt" >&2; exit 1; }
    title=$(echo "$line" | sed 's/ *|.*//')
    test=$(echo "$line" | sed 's/.*| *//')
    # shellcheck disable=SC2086
    result=$(timeout 120 java -Xmx512m -cp "$out:$work/runner:$classes:$launcher" RunTest $test 2> "$out/log.txt" | tail -n 1)
    ran=${result% *}
    failed=${result#* }
    if [ -z "$result" ] && [ ! -s "$out/log.txt" ]; then
        echo "| $title | \`${test#* }\`: does not end |"
    elif [ -z "$result" ] && grep -q -e OutOfMemoryError -e StackOverflowError "$out/log.txt"; then
        echo "| $title | \`${test#* }\`: breaks off |"
    elif [ -z "$result" ]; then
        echo "The test of \"$title\" could not be run:" >&2
        cat "$out/log.txt" >&2
        exit 3
    elif [ "$failed" -gt 0 ]; then
        echo "| $title | \`${test#* }\`: $failed of $ran fail |"
    else
        echo "| $title | \`${test#* }\`: **still passes** |"
        survived=$((survived + 1))
    fi
done < "$here/guards.txt"
[ "$survived" -eq 0 ] || { echo "$survived guards are not tested." >&2; exit 1; }

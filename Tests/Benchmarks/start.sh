#!/bin/bash
# How long tutor takes as a whole process, beside what gnuplot takes to start: medians in milliseconds, and their ratios.
#
#   Tests/Benchmarks/start.sh [RUNS]      after ./tutor has built the program
set -euo pipefail
cd "$(dirname "$0")/../.."
program=.build/release/tutor
runs=${1:-30}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# median COMMAND...: of so many runs, in microseconds
median() {
    for _ in $(seq "$runs"); do
        local before=${EPOCHREALTIME/./}
        "$@" >/dev/null 2>&1
        echo $((${EPOCHREALTIME/./} - before))
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}

# tenths NUMBER: 123 as 12.3
tenths() { echo "$(($1 / 10)).$(($1 % 10))"; }

row() { printf '%-44s %6s ms  %5s x\n' "$1" "$(tenths $(($2 / 100)))" "$(tenths $((10 * $2 / gnuplot)))"; }

gnuplot=$(median gnuplot -d -e exit)
row 'gnuplot, started and ended' "$gnuplot"
row 'tutor lesson 2a --no-figure --plain' "$(median "$program" lesson 2a --no-figure --plain)"
row './tutor lesson 2a --no-figure --plain' "$(median ./tutor lesson 2a --no-figure --plain)"
row 'tutor lesson 2a --plain --figure a.svg' "$(median "$program" lesson 2a --plain --figure "$scratch/a.svg")"
row 'tutor lesson 2a --plain --figure a.png' "$(median "$program" lesson 2a --plain --figure "$scratch/a.png")"

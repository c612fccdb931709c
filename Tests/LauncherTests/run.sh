#!/bin/sh
# Tests of the launcher `tutor`, on make-believe machines: each test gets a project and a PATH of its
# own, in which the compiler, the package managers and the rest are small scripts that note what they
# were asked and do what the test says (see machine.sh).
#
#   sh Tests/LauncherTests/run.sh [SHELL]    SHELL (a path) runs the launcher in place of /bin/sh
# shellcheck disable=SC1090,SC1091,SC2013,SC2034,SC2154 # variables shared with machine.sh

set -u
here=$(cd "$(dirname "$0")" && pwd)
launcher=$here/../../tutor
shell_asked_for=${1-}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

cd "$scratch" || exit 1 # away from the real launcher

. "$here/machine.sh"

# ---- Claims ---------------------------------------------------------------------------------------

name='' fine=''

# run_test FUNCTION: on a new machine
run_test() {
    name=$1 fine=yes shell=$shell_asked_for
    new_machine
    "$1"
    if [ -n "$fine" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

wrong() {
    printf 'FAILED %s: %s\n' "$name" "$1"
    if [ -n "$fine" ]; then
        sed 's/^/  said: /' "$errors"
        sed 's/^/  asked: /' "$asked"
    fi
    fine=
}

ends_with() { [ "$status" -eq "$1" ] || wrong "ended with $status, not $1"; }
says() { grep -qF -e "$1" "$errors" || wrong "does not say '$1'"; }
does_not_say() { ! grep -qF -e "$1" "$errors" || wrong "says '$1'"; }
prints() { [ "$(cat "$output")" = "$1" ] || wrong "printed '$(cat "$output")', not '$1'"; }
asks() { grep -qxF -e "$1" "$asked" || wrong "did not ask: $1"; }
does_not_ask() { ! grep -q -e "$1" "$asked" || wrong "asked: $1"; }
builds() { [ "$(grep -c '^swift build ' "$asked")" -eq "$1" ] || wrong "did not build $1 times"; }
leaves_nothing() {
    for file in "$project"/.build/tutor.*.[0-9]*; do
        [ ! -e "$file" ] || wrong "left $file"
    done
}

# changes WHAT COMMAND...: the command, run in the project, makes the next start build, and only that
changes() {
    what=$1
    shift
    before=$(grep -c '^swift build ' "$asked")
    (cd "$project" && "$@")
    start
    [ "$(grep -c '^swift build ' "$asked")" -eq $((before + 1)) ] || wrong "did not build: $what"
    start
    [ "$(grep -c '^swift build ' "$asked")" -eq $((before + 1)) ] || wrong "built a second time: $what"
}

# What `changes` is told to do
edit() { echo 'more' >>"$1"; }
replace_by_older() {
    echo 'older' >"$machine/older" && touch -t 200101010000 "$machine/older" && mv "$machine/older" "$1"
}
set_back() { touch -t 200101010000 "$1"; }

# reached_as PATH FOLDER: starts the launcher by that path from that folder
reached_as() {
    (cd "$2" && run_launcher "$1" here) >"$output" 2>"$errors"
    status=$?
    prints '<here>'
}

# What a bare machine lacks, from the libraries on
all_but_gnuplot='libboost-iostreams-dev libcmark-gfm-dev libcmark-gfm-extensions-dev fontconfig fonts-liberation'

# ---- The tests ------------------------------------------------------------------------------------

# Every function in these files is a test.
for file in installing building starting; do
    . "$here/$file.sh"
    for test in $(sed -n 's/^\([a-z_]*\)() {$/\1/p' "$here/$file.sh"); do run_test "$test"; done
done
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]

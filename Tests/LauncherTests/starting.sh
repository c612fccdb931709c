#!/bin/sh
# What the program and the tests get, and from where the launcher can be called.
# shellcheck disable=SC2016,SC2034,SC2154 # scripts in quotes; variables shared with the other files

arguments_arrive_as_they_are() {
    has everything
    start "two words" "it's" 'a "b"' '' '*' '$HOME' '\n' '--set' "x=
y"
    prints "<two words><it's><a \"b\"><><*><\$HOME><\\n><--set><x=
y>"
}

standard_input_arrives_even_if_it_builds() {
    has everything
    echo 'the input' | start read
    prints '<read>the input'
    echo 'more input' | start read
    prints '<read>more input'
}

its_exit_status_is_the_programs() {
    has everything
    start exit 7
    ends_with 7
    start exit 0
    ends_with 0
}

it_works_from_anywhere() {
    has everything
    start
    reached_as ./tutor "$project"
    reached_as "../${project##*/}/tutor" "$project"
    reached_as "${project##*/}/tutor" "$machine"
    builds 1
}

it_works_through_links() {
    has everything
    start
    mkdir -p "$machine/links/a b" "$machine/deep/er"
    ln -s "$project/tutor" "$machine/links/absolute"
    ln -s "../../${project##*/}/tutor" "$machine/links/a b/relative"
    ln -s 'a b/relative' "$machine/links/chain"
    ln -s "$project" "$machine/links/folder"
    ln -s ../links "$machine/deep/up"
    reached_as "$machine/links/absolute" /
    reached_as "$machine/links/a b/relative" /
    reached_as ./chain "$machine/links"
    reached_as "$machine/links/folder/tutor" /
    reached_as deep/up/chain "$machine"
    builds 1
}

it_works_by_name() {
    has everything
    start
    front=$project:
    reached_as tutor /
    front=''
    shell=${shell:-sh}
    reached_as tutor "$project"
    builds 1
}

the_program_knows_how_it_was_called() {
    has everything
    start
    (cd "$project" && run_launcher ./tutor called) >"$output" 2>"$errors"
    prints './tutor'
    ln -s "$project/tutor" "$machine/bin/tutor"
    (cd / && run_launcher tutor called) >"$output" 2>"$errors"
    prints 'tutor'
    run_launcher "$project/tutor" called >"$output" 2>"$errors"
    prints "$project/tutor"
}

# ---- tutor test -----------------------------------------------------------------------------------

tests_get_the_same_set_up_and_their_arguments() {
    start test --filter 'a b'
    ends_with 0
    asks "apt-get install git ca-certificates g++ pkg-config gnuplot-nox libgnuplot-iostream-dev $all_but_gnuplot"
    asks "swift test --package-path $project --filter a b"
    builds 0
    leaves_nothing
}

tests_without_arguments_are_all_of_them() {
    has everything
    mkdir -p "$project/Tests/LauncherTests"
    echo 'echo "launcher tests"; exit ${FAIL-0}' >"$project/Tests/LauncherTests/run.sh"
    start test
    ends_with 0
    prints 'launcher tests'
    asks "swift test --package-path $project"
    FAIL=1 start test
    ends_with 1
}

#!/bin/sh
# What makes the launcher build, and what does not.
# shellcheck disable=SC2016,SC2034,SC2154 # scripts in quotes; variables shared with the other files

it_builds_for_speed_and_says_so() {
    has everything
    start
    says 'building; this takes a few minutes.'
    asks "swift build --package-path $project --configuration release --product tutor --static-swift-stdlib"
    add_tool ld.lld
    touch "$project/Sources/main.swift"
    start
    says 'a source or the compiler has changed; building.'
    asks "swift build --package-path $project --configuration release --product tutor --static-swift-stdlib\
 -Xswiftc -use-ld=lld"
}

the_second_start_asks_no_one() {
    has everything
    start
    : >"$asked"
    start again
    ends_with 0
    prints '<again>'
    [ ! -s "$asked" ] || wrong 'asked something'
    [ ! -s "$errors" ] || wrong 'said something'
}

without_swift_a_built_program_starts() {
    has everything
    start
    remove_tool swift
    start
    ends_with 0
}

every_change_of_a_source_builds() {
    has everything
    mkdir "$project/Sources/Deep" && echo 1 >"$project/Sources/Deep/a file.swift"
    start
    changes 'an edited source' edit 'Sources/Deep/a file.swift'
    changes 'a new source' edit Sources/Deep/new.swift
    changes 'a renamed source' mv Sources/Deep/new.swift Sources/Deep/renamed.swift
    changes 'a deleted source' rm Sources/Deep/renamed.swift
    changes 'a source replaced by an older one' replace_by_older 'Sources/Deep/a file.swift'
    changes 'a source with its time set back' set_back Sources/main.swift
    changes 'a deleted folder' rm -r Sources/Deep
    changes 'the package' edit Package.swift
    changes 'the versions it is built on' edit Package.resolved
    changes 'the launcher' touch tutor
    changes 'a deleted program' rm .build/release/tutor
    changes 'all that was built' rm -r .build
}

another_toolchain_builds() {
    has everything
    mkdir "$machine/other"
    cp "$machine/bin/swift" "$machine/bin/clang++" "$machine/other"
    sleep 0.05
    start
    changes 'the same compiler anew' touch "$machine/bin/swift"
    front=$machine/other:
    changes 'another compiler, as old as the first' true
    builds 3
}

lessons_and_tests_are_no_sources() {
    has everything
    mkdir -p "$project/Lessons/1" "$project/Tests"
    start
    echo x >"$project/Lessons/1/model.py"
    echo x >"$project/Tests/a.swift"
    start
    builds 1
}

a_change_during_the_build_is_not_lost() {
    has everything
    during='sleep 0.05; echo late >>"$project/Sources/main.swift"'
    start
    during=
    start
    builds 2
    start
    builds 2
}

a_build_that_fails_is_tried_again() {
    has everything
    start first
    touch "$project/Sources/broken"
    start second
    ends_with 3
    prints ''
    says 'error: it is broken'
    says 'the build failed'
    leaves_nothing
    start
    builds 3
    rm "$project/Sources/broken"
    start
    ends_with 0
    builds 4
}

of_two_at_once_one_builds() {
    has everything
    during='touch "$machine/building"; until_true 100 test -e "$machine/go"'
    start one &
    first=$!
    until_true 100 test -e "$machine/building"
    output=$machine/second.out errors=$machine/second.err
    { start two; echo "$status" >"$machine/status"; } &
    second=$!
    until_true 100 grep -qs 'waiting for it' "$errors" || wrong 'did not wait'
    touch "$machine/go"
    wait "$first"
    wait "$second"
    status=$(cat "$machine/status")
    ends_with 0
    prints '<two>'
    says 'another tutor is being built in'
    builds 1
    leaves_nothing
}

stopped_it_leaves_nothing_half_done() {
    has everything
    during='kill -TERM "$PPID"; sleep 0.2'
    start
    ends_with 143
    prints ''
    leaves_nothing
    during=
    start
    ends_with 0
    builds 2
}

a_moved_project_drops_what_the_compiler_would_refuse() {
    has everything
    start
    cache=.build/x86_64/release/ModuleCache
    mkdir -p "$project/$cache"
    touch "$project/Sources/main.swift"
    start
    [ -e "$project/$cache" ] || wrong 'dropped the cache without a reason'
    mv "$project" "$machine/moved"
    project=$machine/moved
    start
    builds 2
    touch "$project/Sources/main.swift"
    start
    builds 3
    [ ! -e "$project/$cache" ] || wrong 'kept the cache'
}

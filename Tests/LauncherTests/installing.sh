#!/bin/sh
# What is installed, on which machine, and what is said where it cannot be.
# shellcheck disable=SC2016,SC2034,SC2154 # scripts in quotes; variables shared with the other files

a_bare_machine_gets_everything() {
    start lesson 2a
    ends_with 0
    prints '<lesson><2a>'
    says 'installing git ca-certificates g++ pkg-config gnuplot-nox libgnuplot-iostream-dev'
    asks "apt-get install git ca-certificates g++ pkg-config gnuplot-nox libgnuplot-iostream-dev $all_but_gnuplot"
    does_not_ask 'apt-get update'
    does_not_ask 'sudo'
    builds 1
    leaves_nothing
}

a_screen_gets_a_gnuplot_with_windows() {
    DISPLAY=:0 start
    asks "apt-get install git ca-certificates g++ pkg-config gnuplot-qt libgnuplot-iostream-dev $all_but_gnuplot"
    new_machine
    WAYLAND_DISPLAY=wayland-0 start
    asks "apt-get install git ca-certificates g++ pkg-config gnuplot-qt libgnuplot-iostream-dev $all_but_gnuplot"
}

a_gnuplot_that_is_there_is_left_alone() {
    has git compiler pkg-config font boost cmark-gfm
    has_package gnuplot-x11
    add_tool gnuplot
    start
    ends_with 0
    asks 'apt-get install libgnuplot-iostream-dev'
}

a_gnuplot_built_by_hand_stays_the_first() {
    has git compiler pkg-config font boost cmark-gfm
    add_tool gnuplot
    DISPLAY=:0 start
    asks 'apt-get install gnuplot-nox libgnuplot-iostream-dev'
}

a_library_built_by_hand_counts() {
    has git compiler pkg-config font gnuplot gnuplot-iostream cmark-gfm
    start
    asks 'apt-get install libboost-iostreams-dev'
}

a_header_without_its_library_does_not_do() {
    has everything
    forget boost_iostreams
    start
    asks 'apt-get install libboost-iostreams-dev'
}

nothing_is_installed_where_nothing_is_missing() {
    has everything
    start
    ends_with 0
    does_not_ask 'apt-get'
    does_not_say 'lacks'
}

missing_lists_are_fetched_first() {
    rm "$machine/lists"
    start
    ends_with 0
    [ "$(grep '^apt-get' "$asked" | head -n 1)" = 'apt-get update' ] || wrong 'did not begin with the update'
    [ "$(grep -c '^apt-get install' "$asked")" -eq 1 ] || wrong 'did not install once'
}

outdated_lists_are_fetched_again() {
    : >"$machine/outdated"
    start
    ends_with 0
    asks 'apt-get update'
    [ "$(grep -c '^apt-get install' "$asked")" -eq 2 ] || wrong 'did not install twice'
}

without_a_network_it_says_what_to_do_by_hand() {
    rm "$machine/lists"
    : >"$machine/offline"
    start
    ends_with 3
    says 'is there a network?'
    says '    apt-get update && apt-get install git ca-certificates'
    builds 0
    leaves_nothing
}

an_installation_that_does_not_help_is_told() {
    has everything
    forget gnuplot-iostream.h
    echo libgnuplot-iostream-dev >>"$machine/packages"
    echo gnuplot-nox >>"$machine/packages"
    start
    ends_with 3
    says '  gnuplot-iostream.h, the bridge from C++ to gnuplot'
    does_not_say 'github.com'
    does_not_ask 'apt-get'
    builds 0
}

a_user_installs_through_sudo() {
    user=1000
    start
    ends_with 0
    asks "sudo env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=600 install\
 --no-install-recommends git ca-certificates g++ pkg-config gnuplot-nox libgnuplot-iostream-dev $all_but_gnuplot"
    says 'sudo apt-get install'
}

a_user_without_sudo_is_told_whom_to_ask() {
    user=1000
    remove_tool sudo
    start
    ends_with 3
    says 'only root may install packages'
    says "    su -c 'apt-get update && apt-get install git"
    does_not_ask 'apt-get install'
}

no_install_only_tells() {
    TUTOR_NO_INSTALL=1 start
    ends_with 3
    says '  gnuplot, which draws the figures'
    says '  cmark-gfm, its extensions and headers'
    says '    apt-get update && apt-get install git ca-certificates g++ pkg-config gnuplot-nox'
    does_not_ask 'apt-get'
    builds 0
    has everything
    TUTOR_NO_INSTALL=1 start
    ends_with 0
    builds 1
}

only_a_font_stops_nobody() {
    has git compiler pkg-config gnuplot gnuplot-iostream boost cmark-gfm
    TUTOR_NO_INSTALL=1 start
    ends_with 0
    says '  the font Liberation Sans'
    builds 1
}

another_linux_is_told_the_names() {
    remove_tool apt-get
    has compiler git pkg-config
    start
    ends_with 3
    says '  gnuplot, which draws the figures'
    says '  Boost.Iostreams and its headers (boost, boost-devel)'
    says '    put it into /usr/local/include'
    says '  cmark-gfm, its extensions and headers (cmark-gfm, cmark-gfm-devel)'
    says 'when it is there, start me again.'
    does_not_say 'apt-get'
    builds 0
}

macos_installs_through_brew() {
    system=Darwin
    remove_tool apt-get flock
    add_brew
    has git compiler pkg-config gnuplot-iostream
    start one
    ends_with 0
    prints '<one>'
    asks 'brew install gnuplot boost cmark-gfm font-liberation'
    asks "swift build --package-path $project --configuration release --product tutor\
 -Xcc -I/opt/homebrew/include -Xlinker -L/opt/homebrew/lib"
}

macos_without_brew_is_told_of_it() {
    system=Darwin
    remove_tool apt-get flock
    start
    ends_with 3
    says 'with Homebrew, https://brew.sh, I can install most of it myself.'
    says '    put it into /usr/local/include'
    builds 0
}

macos_is_told_of_the_header_that_brew_has_not() {
    system=Darwin
    remove_tool apt-get flock
    add_brew
    has git compiler pkg-config
    start
    ends_with 3
    says '  gnuplot-iostream.h, the bridge from C++ to gnuplot, a single file of https://github.com/dstahlke/gnuplot-iostream:'
    says '    put it into /opt/homebrew/include'
    builds 0
}

# ---- Swift ----------------------------------------------------------------------------------------

without_swift_it_says_where_to_get_it() {
    remove_tool swift
    start
    ends_with 3
    says "Swift is missing: tutor is built with Swift 6.1 or newer"
    says 'https://www.swift.org/install/linux'
    does_not_ask 'apt-get'
}

an_older_swift_is_named() {
    has everything
    for swift_version in 5.10.1 6.0.3; do
        start
        ends_with 3
        says "tutor is built with Swift 6.1 or newer, and $machine/bin/swift is Swift $swift_version."
    done
    builds 0
}

a_newer_swift_will_do() {
    has everything
    for swift_version in 6.1 6.1.2 6.10 7-dev 10.0; do
        rm -rf "$project/.build"
        start
        ends_with 0
    done
    builds 5
}

a_swift_that_does_not_start_shows_why() {
    add_tool swift 'echo "cannot open libncurses.so.6" >&2; exit 127'
    start
    ends_with 3
    says 'cannot open libncurses.so.6'
    says 'https://www.swift.org/install/linux'
}

#!/bin/sh
# The make-believe machines of run.sh, which reads this file; the tools made here read it too.
# shellcheck disable=SC2016,SC2034,SC2154 # scripts in quotes; variables shared with run.sh

# Tools of the real machine that the launcher may use; all else it finds is made up here.
real_tools='sh env cat rm mv cp ln mkdir touch find grep sed readlink sleep flock chmod'

count=0

# A machine with Swift and apt-get, and nothing else; `start` starts its project's launcher.
new_machine() {
    count=$((count + 1))
    machine=$scratch/$count project="$scratch/$count/it's a \"project\""
    asked=$machine/asked output=$machine/out errors=$machine/err
    system=Linux user=0 swift_version=6.3.1 during='' front='' status=0
    mkdir -p "$machine/bin" "$project/Sources"
    touch "$asked" "$output" "$errors" "$machine/libraries" "$machine/packages" "$machine/lists"
    cp "$launcher" "$project/tutor"
    echo '// swift-tools-version: 6.1' >"$project/Package.swift"
    echo 1 >"$project/Sources/main.swift"
    for tool in $real_tools; do ln -s "$(command -v "$tool")" "$machine/bin/$tool"; done

    add_tool uname 'echo "$system"'
    add_tool id 'echo "$user"'
    add_tool sudo 'note sudo "$@"; "$@"'
    add_tool dpkg-query 'for package; do :; done; grep -qxF -e "$package" "$machine/packages" && printf installed'
    # Answers whether the header it is asked for, and the library if one is named, are noted as there.
    add_tool clang++ 'header=$(sed -n "s/.*__has_include(<\(.*\)>).*/\1/p")
        grep -qxF -e "$header" "$machine/libraries" || exit 1
        for option; do case $option in -l*) grep -qxF -e "${option#-l}" "$machine/libraries" || exit 1 ;; esac; done'
    add_tool swift 'case $1 in
        --version) echo "Swift version $swift_version (swift-$swift_version-RELEASE)" ;;
        package) touch "$project/Package.resolved" ;;
        test) note swift "$@" ;;
        build)
            note swift "$@"
            cat >/dev/null
            eval "$during"
            sleep 0.02 # the times of files advance in steps
            if [ -e "$project/Sources/broken" ]; then echo "error: it is broken"; exit 1; fi
            mkdir -p "$project/.build/release"
            cp "$machine/program" "$project/.build/release/tutor" ;;
        esac'
    add_tool apt-get 'simulated=
        while :; do case $1 in
            -o) shift 2 ;;
            -y | --no-install-recommends) shift ;;
            *) break ;;
        esac; done
        command=$1 && shift
        while :; do case ${1-} in
            --simulate) simulated=yes && shift ;;
            --no-install-recommends) shift ;;
            *) break ;;
        esac; done
        [ -n "$simulated" ] || note apt-get "$command" "$@"
        [ ! -e "$machine/offline" ] || { echo "E: no network"; exit 100; }
        if [ "$command" = update ]; then : >"$machine/lists"; rm -f "$machine/outdated"; exit; fi
        [ -e "$machine/lists" ] || { echo "E: Unable to locate package"; exit 100; }
        [ -z "$simulated" ] || exit 0
        [ ! -e "$machine/outdated" ] || { echo "E: 404 Not Found"; exit 100; }
        for package; do has_package "$package"; done'
    write_program
}

# The program that the make-believe build makes: it shows what it was given.
write_program() {
    cat >"$machine/program" <<'END'
#!/bin/sh
if [ "${1-}" = exit ]; then exit "$2"; fi
if [ "${1-}" = called ]; then echo "$TUTOR_COMMAND"; exit; fi
[ $# -eq 0 ] || printf '<%s>' "$@"
if [ "${1-}" = read ]; then cat; fi
END
    chmod +x "$machine/program"
}

# add_tool NAME [SCRIPT]
add_tool() {
    rm -f "$machine/bin/$1"
    printf '#!/bin/sh\n. "%s/machine.sh"\n%s\n' "$here" "${2-}" >"$machine/bin/$1"
    chmod +x "$machine/bin/$1"
}

remove_tool() { for tool in "$@"; do rm "$machine/bin/$tool"; done; }

add_brew() {
    add_tool brew 'case $1 in
        --prefix) echo /opt/homebrew ;;
        install) note brew "$@"; has gnuplot boost cmark-gfm font ;;
        esac'
}

# note WORD...: writes down what a tool was asked
note() { echo "$*" >>"$asked"; }

# until_true TRIES COMMAND...: tries the command every 50 ms
until_true() {
    tries=$1
    shift
    while [ "$tries" -gt 0 ]; do
        "$@" && return
        tries=$((tries - 1))
        sleep 0.05
    done
    return 1
}

# has THING...: the thing is there, however it came
has() {
    for thing in "$@"; do
        case $thing in
        everything) has git compiler pkg-config gnuplot gnuplot-iostream boost cmark-gfm font ;;
        git | gnuplot | pkg-config) add_tool "$thing" ;;
        compiler) library iostream ;;
        gnuplot-iostream) library gnuplot-iostream.h ;;
        boost) library boost/iostreams/device/file_descriptor.hpp boost_iostreams ;;
        cmark-gfm) library cmark-gfm.h cmark-gfm cmark-gfm-core-extensions.h cmark-gfm-extensions ;;
        font) add_tool fc-list 'echo "/usr/share/fonts/LiberationSans-Regular.ttf: Liberation Sans:style=Regular"' ;;
        esac
    done
}

library() { printf '%s\n' "$@" >>"$machine/libraries"; }

forget() {
    sed "/^$1\$/d" "$machine/libraries" >"$machine/libraries.new"
    mv "$machine/libraries.new" "$machine/libraries"
}

# has_package NAME: a package is installed, and with it what it brings
has_package() {
    echo "$1" >>"$machine/packages"
    case $1 in
    git) has git ;;
    g++) has compiler ;;
    pkg-config) has pkg-config ;;
    gnuplot-*) has gnuplot ;;
    libgnuplot-iostream-dev) has gnuplot-iostream ;;
    libboost-iostreams-dev) has boost ;;
    libcmark-gfm-dev) has cmark-gfm ;;
    fonts-liberation) has font ;;
    esac
}

# run_launcher PATH ARGUMENTS...: with nothing of the real machine in sight
run_launcher() {
    path=$1
    shift
    set -- ${shell:+"$shell"} "$path" "$@"
    env -i PATH="$front$machine/bin" here="$here" machine="$machine" project="$project" asked="$asked" \
        system="$system" user="$user" swift_version="$swift_version" during="$during" FAIL="${FAIL-0}" \
        ${DISPLAY:+DISPLAY="$DISPLAY"} ${WAYLAND_DISPLAY:+WAYLAND_DISPLAY="$WAYLAND_DISPLAY"} \
        ${TUTOR_NO_INSTALL:+TUTOR_NO_INSTALL="$TUTOR_NO_INSTALL"} "$@"
}

# start ARGUMENTS...: starts the launcher of the project; sets `status`
start() {
    run_launcher "$project/tutor" "$@" >"$output" 2>"$errors"
    status=$?
}

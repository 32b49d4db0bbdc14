#!/bin/sh
# Makes an environment and installs what stands in requirements/, by hash, so that each machine has the same.
#   run      .venv: what Vereda needs to run
#   dev      .venv: what it needs to be tested as well
#   lowest   .venv-lowest: the lowest versions that pyproject.toml allows
#   lock     .venv-lock: what writes requirements/ anew
#   release  .venv-release: what makes a release
# Packages of the system that are missing: root on Debian gets them, anyone else is told their names.
# Usage, from the root of the repository: tests/install.sh run|dev|lowest|lock|release
set -eu

main() {
    missing=""
    case $1 in
        lowest) python=$(find_python python3.11 python3.12 python3.13 python3.14 python3) ;;
        *) python=$(find_python python3 python3.14 python3.13 python3.12 python3.11) ;;
    esac
    need python3-venv "$python" -c "import ensurepip"
    if [ "$1" = dev ]; then
        need chromium has_chromium
        need default-jre-headless java -version
        need npm npm --version
        need gettext msgfmt --version
        need fonts-noto-core has_font NotoSansArabic
        need fonts-noto-cjk has_font NotoSansCJK
    fi
    [ -z "$missing" ] || install_packages
    make_environment "$1"
}

# find_python NAME…: the first of them that is new enough.
find_python() {
    for name in "$@"; do
        if "$name" -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    stop "Python 3.11 or newer is missing"
}

# need PACKAGE COMMAND…: remember the package where the command fails.
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

has_chromium() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

has_font() {
    fc-list 2>/dev/null | grep -q "$1" || find /usr/share/fonts -name "$1*" 2>/dev/null | grep -q .
}

install_packages() {
    if [ "$(id -u)" != 0 ] || ! grep -qx "ID=debian" /etc/os-release 2>/dev/null; then
        stop "these packages (by their Debian names) are missing, please install them:$missing"
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q
    # shellcheck disable=SC2086 # one word a package
    apt-get install -q -y --no-install-recommends $missing
}

make_environment() {
    case $1 in
        run) fill .venv run build ;;
        dev) fill .venv dev ;;
        lowest | lock | release) fill ".venv-$1" "$1" ;;
    esac
    case $1 in
        run | dev) install_vereda .venv ;;
        lowest) install_vereda .venv-lowest ;;
    esac
}

# fill ENVIRONMENT LOCK…: make it if it is not there, and install what the locks in requirements/ say.
fill() {
    environment=$1
    shift
    [ -x "$environment/bin/python" ] || "$python" -m venv "$environment"
    for lock in "$@"; do
        set -- "$@" --requirement "requirements/$lock.txt"
        shift
    done
    install_in "$environment" --require-hashes "$@"
}

# Nothing is fetched for it: what builds the package is locked like all else.
install_vereda() {
    install_in "$1" --no-deps --no-build-isolation --editable .
}

install_in() {
    environment=$1
    shift
    "$environment/bin/python" -m pip install -q --disable-pip-version-check "$@"
}

stop() {
    echo "vereda: $1" >&2
    exit 1
}

main "$@"

#!/bin/sh
# Makes .venv with what Vereda needs to run, or (dev) to be tested as well.
# Packages of the system that are missing: root on Debian gets them, anyone else is told their names.
# Usage, from the root of the repository: tests/install.sh run|dev
set -eu

main() {
    missing=""
    python=$(find_python)
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

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
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
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    case $1 in
        run) what=. ;;
        dev) what=".[dev]" ;;
    esac
    .venv/bin/python -m pip install -q --disable-pip-version-check --editable "$what"
}

stop() {
    echo "vereda: $1" >&2
    exit 1
}

main "$@"

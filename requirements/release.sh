#!/bin/sh
# Makes dist/: the source, the wheel, and the list of what is in it (CycloneDX). Usage: make release
# What is committed is released and nothing else; the same commit gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
bin=$PWD/.venv-release/bin
dist=$PWD/dist
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

main() {
    [ -z "$(git status --porcelain)" ] || echo "vereda: what is not committed is not released" >&2
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
    export SOURCE_DATE_EPOCH
    mkdir "$work/commit" "$work/source" "$work/made"
    git archive HEAD | tar -x -C "$work/commit"
    build commit sdist
    # The wheel is built from the source as others get it, so that nothing can be missing there.
    tar -xzf "$work"/made/*.tar.gz --strip-components=1 -C "$work/source"
    build source wheel
    list_parts
    mkdir -p "$dist"
    mv "$work"/made/* "$dist"
    ls -1 "$dist"
}

# build FOLDER KIND
build() {
    (cd "$work/$1" && "$bin/hatchling" build -t "$2" -d "$work/made") >"$work/log" 2>&1 || {
        cat "$work/log" >&2
        exit 1
    }
}

# What the wheel brings and needs is told by an environment that has nothing else in it.
list_parts() {
    "$bin/python" -m venv --without-pip "$work/env"
    install --require-hashes --requirement requirements/run.txt
    install --no-deps --no-index "$work"/made/*.whl
    "$bin/cyclonedx-py" environment --output-reproducible --pyproject pyproject.toml \
        --output-file "$work/bom.json" "$work/env/bin/python"
    (cd "$work/source" && "$bin/python" "$OLDPWD/requirements/bom.py" "$work/bom.json" "$work/made")
}

install() {
    "$bin/python" -m pip --python "$work/env/bin/python" install -q --disable-pip-version-check "$@"
}

main

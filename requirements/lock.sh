#!/bin/sh
# Writes the locks anew, with the newest versions that pyproject.toml allows: `make lock`.
# One file serves Python 3.11 and newer on every system; none names an index or a path.
set -eu
cd "$(dirname "$0")/.."

# compile FILE OPTION…: lock what the options choose from pyproject.toml.
compile() {
    file=$1
    shift
    "${UV:-.venv-lock/bin/uv}" pip compile --quiet --upgrade --universal --python-version 3.11 \
        --fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
        --custom-compile-command "make lock" --output-file "requirements/$file" "$@"
}

compile dev.txt pyproject.toml --extra dev --group build
# The parts of it, in the same versions.
compile run.txt pyproject.toml --constraint requirements/dev.txt
compile build.txt --group build --constraint requirements/dev.txt
# The lowest versions that pyproject.toml allows.
compile lowest.txt pyproject.toml --extra dev --group build --resolution lowest-direct
# Tools with a place of their own.
compile lock.txt --group lock
compile release.txt --group release --group build

# Four words to know: build test check serve. Each makes .venv and installs what it needs.
# What a machine must have before: python3 (3.11 or newer), make, git; tests/install.sh sees to the rest.

BIN := .venv/bin
SITE := site
WORKERS := 2
RUN := .venv/.run-installed
DEV := .venv/.dev-installed
LOWEST := .venv-lowest/.installed
LOCK := .venv-lock/.installed
RELEASE := .venv-release/.installed
NPM := tests/node_modules/.installed
OLD := tests/old-browsers/node_modules/.installed
PYTEST := $(BIN)/python -m pytest
FUZZ_SECONDS := 120

.PHONY: build test test-all test-lowest check serve bench bench-all docs fuzz lock release

build: $(RUN)  ## the site in this repository, into site/
	$(BIN)/vereda build --output $(SITE)

test: $(DEV) $(NPM) check  ## what a change must pass
	$(PYTEST) -n $(WORKERS) --dist loadfile -m "not full"

test-all: $(DEV) $(NPM) $(OLD) $(RELEASE) check test-lowest  ## the same, the full matrices, and the lowest versions
	$(PYTEST) -n $(WORKERS) --dist loadfile --cov --cov-report=term

test-lowest: $(LOWEST)  ## the tests without a browser, with the lowest versions that pyproject.toml allows
	.venv-lowest/bin/python -m pytest -n $(WORKERS) --dist loadfile -m "not full" tests/unit tests/sites

check: $(DEV)  ## style, types, layers, and what the theme does not say yet; runs no test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.theme_strings --check

serve: $(RUN)  ## the site at http://127.0.0.1:8000/, and anew whenever a file is saved
	$(BIN)/vereda serve

bench: $(RUN)  ## how long builds and edits take, beside other generators: five minutes
	$(BIN)/python -m benchmarks

bench-all: $(RUN)  ## the same with large sites, for half an hour; writes benchmarks/RESULTS.md
	$(BIN)/python -m benchmarks --long

docs: $(DEV)  ## writes the pages of all findings, and asks whether all is documented
	$(BIN)/python -m tests.diagnostic_pages
	$(PYTEST) tests/unit/test_documented.py

fuzz: $(DEV)  ## reads texts that are nearly right for FUZZ_SECONDS (120); says its SEED, which gives them again
	$(BIN)/python -m tests.fuzz --seconds $(FUZZ_SECONDS) $(if $(SEED),--seed $(SEED))

lock: $(LOCK)  ## requirements/ anew: the newest versions that pyproject.toml allows, with their hashes
	requirements/lock.sh

release: $(RELEASE)  ## the wheel, the source and a list of what is in them, into dist/
	requirements/release.sh

$(RUN): pyproject.toml tests/install.sh requirements/run.txt requirements/build.txt
	tests/install.sh run
	touch $@

$(DEV): pyproject.toml tests/install.sh requirements/dev.txt
	tests/install.sh dev
	touch $@ $(RUN)

$(LOWEST): pyproject.toml tests/install.sh requirements/lowest.txt
	tests/install.sh lowest
	touch $@

$(RELEASE): tests/install.sh requirements/release.txt
	tests/install.sh release
	touch $@

$(LOCK): tests/install.sh requirements/lock.txt
	tests/install.sh lock
	touch $@

$(NPM): tests/package.json tests/package-lock.json | $(DEV)
	cd tests && npm ci --ignore-scripts --no-audit --no-fund
	touch $@

$(OLD): tests/old-browsers/package.json tests/old-browsers/package-lock.json | $(DEV)
	cd tests/old-browsers && npm ci --ignore-scripts --no-audit --no-fund
	touch $@

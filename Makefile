# Two commands are enough: `make run` and `make test`. Both install what is missing from the distribution first.

SWIFT ?= swift
PREFIX ?= /usr/local
BIN = .build/release
DIST = .build/dist/release
# What the programs are built with; readline-dev is the only library.
BUILD_PACKAGES = libreadline-dev
# What the tests use besides: a terminal to type into, the tools of a shell script, and a reader of calendars.
TEST_PACKAGES = $(BUILD_PACKAGES) python3 python3-pexpect python3-icalendar socat netcat-openbsd
# Shows exported pages and drawings. It is large, and installed only where it is asked for, as .ci/run does:
# make test VEIVISER_BROWSER=1. Elsewhere the tests that need it are skipped where it is missing, and say so.
BROWSER_PACKAGES = chromium fonts-dejavu-core
# The Python that the packages above are for, whatever other comes first on the PATH.
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)
# Where make score finds the questions and the scoring; people who clone the project need neither.
SHARED ?= ../shared
# The labelled questions for make baselines, in the form that Tests/Benchmarks/baselines.py describes.
QUESTIONS ?= $(SHARED)/questions/dev.tsv
# Python libraries that only make baselines uses, from PyPI.
BASELINES = .build/baselines
# How large a rule base make bench-large invents. To learn from 2000 topics takes long.
LARGE_TOPICS ?= 2000
LARGE_SAMPLES ?= 40000
SCORED_AREAS ?= cosupervision thesis supervision programme framework practice tst lesson-study development \
	partnership evidence

# Dates are judged as of the newest commit, so that a checkout does not fail because time has passed.
LINT_MONTH := $(shell git log -1 --format=%cd --date=format:%Y-%m 2>/dev/null)

.PHONY: run build test lint score bench bench-large baselines readme dist install clean setup setup-test questions

run: build
	@exec $(BIN)/veiviser

build: setup
	$(SWIFT) build -c release --product veiviser
	$(SWIFT) build -c release --product veiviserd
	-@$(BIN)/veiviserd train

test: setup-test
	$(SWIFT) build -c release --build-tests
	-@$(BIN)/veiviserd train
	$(PYTHON) Tests/EndToEnd/run.py $(BIN)
	$(PYTHON) Tests/EndToEnd/readme.py $(BIN) README.md Prompts/README.md --check
	$(SWIFT) test -c release --skip-build

lint: setup-test
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	python3 Tests/Structure/check_modules.py
	VEIVISER_STRICT=1 $(SWIFT) build -c release --build-tests
	$(BIN)/veiviserd lint Prompts $(if $(LINT_MONTH),--today $(LINT_MONTH))

score: build setup-test
	python3 Tests/Benchmarks/score.py $(SHARED) $(BIN) $(SCORED_AREAS)

bench: build setup-test
	python3 Tests/Benchmarks/speed.py $(BIN)
	python3 Tests/Benchmarks/documents.py $(BIN)

bench-large: build setup-test
	python3 Tests/Benchmarks/growth.py $(BIN) --topics $(LARGE_TOPICS) --samples $(LARGE_SAMPLES)

baselines: questions build setup-test $(BASELINES)/installed
	$(BASELINES)/bin/python Tests/Benchmarks/baselines.py $(QUESTIONS) $(BIN)

questions:
	@test -r '$(QUESTIONS)' || { echo 'No questions in $(QUESTIONS). Say where they are: make baselines QUESTIONS=FILE' \
	  '(tabs between the columns id, lang, role, after, text, gold, kind). None comes with the project.' >&2; exit 1; }

$(BASELINES)/installed: Tests/Benchmarks/requirements.txt
	@SWIFT='$(SWIFT)' sh .ci/setup python3-venv
	python3 -m venv --clear $(BASELINES)
	@$(BASELINES)/bin/python -m pip install --quiet --retries 1 --requirement $< || { echo 'The libraries that' \
	  'baselines.py needs could not be installed: is PyPI reachable, and Python 3.11 or newer? See above.' >&2; exit 1; }
	@touch $@

readme: build setup-test
	$(PYTHON) Tests/EndToEnd/readme.py $(BIN) README.md Prompts/README.md

# Programs to install carry Swift's libraries with them, so that they run where no toolchain is.
dist: setup
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/dist --product veiviser
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/dist --product veiviserd

install:
	@test -x $(DIST)/veiviserd || { echo 'Run "make dist" first, as yourself; then "sudo make install".' >&2; exit 1; }
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/veiviser
	install -m 755 $(DIST)/veiviser $(DIST)/veiviserd $(DESTDIR)$(PREFIX)/bin/
	rm -rf $(DESTDIR)$(PREFIX)/share/veiviser/Prompts
	cp -R Prompts $(DESTDIR)$(PREFIX)/share/veiviser/

clean:
	$(SWIFT) package clean

setup:
	@SWIFT='$(SWIFT)' sh .ci/setup $(BUILD_PACKAGES)

setup-test:
	@SWIFT='$(SWIFT)' sh .ci/setup $(TEST_PACKAGES) $(if $(VEIVISER_BROWSER),$(BROWSER_PACKAGES))

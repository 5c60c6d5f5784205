# Two commands are enough: `make run` and `make test`. Both install what is missing from the distribution first.

SWIFT ?= swift
PREFIX ?= /usr/local
BIN = .build/release
# What the programs are built with; readline-dev is the only library.
BUILD_PACKAGES = libreadline-dev
# What the tests use besides: a terminal to type into, and the tools of a shell script.
TEST_PACKAGES = $(BUILD_PACKAGES) python3 python3-pexpect socat netcat-openbsd
# Where make score finds the questions and the scoring; people who clone the project need neither.
SHARED ?= ../shared
SCORED_AREAS ?= cosupervision thesis supervision

.PHONY: run build test lint score bench transcript install clean setup setup-test

run: build
	@exec $(BIN)/veiviser

build: setup
	$(SWIFT) build -c release --product veiviser
	$(SWIFT) build -c release --product veiviserd
	@$(BIN)/veiviserd train

test: setup-test
	$(SWIFT) build -c release --build-tests
	@$(BIN)/veiviserd train
	python3 Tests/EndToEnd/run.py $(BIN)
	$(SWIFT) test -c release --skip-build

lint: setup
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	python3 Tests/Structure/check_modules.py
	VEIVISER_STRICT=1 $(SWIFT) build -c release --build-tests
	$(BIN)/veiviserd lint Prompts

score:
	python3 Tests/Benchmarks/score.py $(SHARED) $(BIN) $(SCORED_AREAS)

bench:
	python3 Tests/Benchmarks/speed.py $(BIN)

transcript: build
	python3 Tests/EndToEnd/transcript.py $(BIN) README.md

# Installed programs carry Swift's libraries with them, so that they run where no toolchain is.
install: setup
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/install --product veiviser
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/install --product veiviserd
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/veiviser
	install -m 755 .build/install/release/veiviser .build/install/release/veiviserd $(DESTDIR)$(PREFIX)/bin/
	cp -R Prompts $(DESTDIR)$(PREFIX)/share/veiviser/

clean:
	$(SWIFT) package clean

setup:
	@sh .ci/setup $(BUILD_PACKAGES)

setup-test:
	@sh .ci/setup $(TEST_PACKAGES)

# SPDX-License-Identifier: MIT
# Every target sets itself up first; the second time that takes no time. Windows: make.ps1.

PYTHON ?= $(firstword $(foreach p,python3 python3.13 python3.12 python3.11,\
	$(if $(shell $(p) -c 'import sys; print(sys.version_info >= (3, 11) or "")' 2>/dev/null | grep True),$(p))))
BIN := .venv/bin
READY := .venv/.ready
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: help demo run test check bench screenshots setup
.DEFAULT_GOAL := help

help:
	@echo "make demo         the example case: file, comparison and brief in build/demo, then the window"
	@echo "make run          the window"
	@echo "make test         every test"
	@echo "make check        lint, format, types, floors"
	@echo "make bench        speed beside the bare limits"
	@echo "make screenshots  pictures of every tab in build/screenshots"

setup: $(READY)

# Keyed on what decides the set-up; the source itself is installed editable.
$(READY): pyproject.toml constraints.txt .ci/system-libraries
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found; please install it."; exit 1; }
	@PYTHON="$(PYTHON)" .ci/system-libraries
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt hatchling editables
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt \
		--no-build-isolation -e '.[dev]'
	@touch $@

demo: $(READY)
	$(BIN)/workstation demo --out build/demo --replace $(DEMO_FLAGS)

run: $(READY)
	$(BIN)/workstation

test: $(READY)
	$(OFFSCREEN) $(BIN)/python -m pytest $(TEST_FLAGS)

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(OFFSCREEN) $(BIN)/python tests/bench/run.py $(BENCH_FLAGS)

screenshots: $(READY)
	$(OFFSCREEN) $(BIN)/python build_spec/screenshots/take.py $(SCREENSHOT_FLAGS)

# Two words do everything on a fresh machine: `make demo` and `make test`.

PYTHON ?= python3
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)
ifeq ($(VERSION),)
$(error $(PYTHON) does not start here: name another, as in make test PYTHON=/usr/bin/python3)
endif
VENV := .venv-$(VERSION)
BIN := $(VENV)/bin
ARGS ?=
# Twice as many as there are cores: tests wait for screens, browsers and disks more than they compute.
JOBS ?= $(shell $(PYTHON) -c 'import os; print(2 * (os.cpu_count() or 1))')
SPREAD := -n $(JOBS) --dist worksteal

.PHONY: demo test quick drill lint toml schemas audit screens bench lock clean

$(VENV)/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

demo: $(VENV)/installed
	$(BIN)/workshop demo $(ARGS)

test: $(VENV)/installed
	$(BIN)/python -m pytest $(SPREAD) $(ARGS)

quick: lint
	$(BIN)/python -m pytest $(SPREAD) tests/core tests/files tests/report tests/text tests/test_house.py $(ARGS)

drill: $(VENV)/installed
	$(BIN)/python -m pytest $(SPREAD) -m "drill or hypothesis" --hypothesis-profile=drill $(ARGS)

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) --no-print-directory toml

# The JSON Schemas that go with the scenarios, made anew from the models.
schemas: $(VENV)/installed
	for name in draaiboek verslag; do $(BIN)/workshop schema $$name > scenarios/$$name.schema.json; done

# What editors say of the TOML files of the repository, by the two engines that they use.
toml: $(VENV)/installed
	$(BIN)/tombi lint --offline --error-on-warnings --quiet scenarios/*.toml sessions/*.toml tests/files/golden_*.toml
	$(BIN)/taplo lint scenarios/*.toml sessions/*.toml tests/files/golden_*.toml

AUDIT := .venv-audit-$(VERSION)

$(AUDIT)/installed: .ci/audit.lock
	$(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip install --quiet --require-hashes -r .ci/audit.lock
	@touch $@

audit: $(VENV)/installed $(AUDIT)/installed
	$(AUDIT)/bin/python .ci/audit.py $$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')

screens: $(VENV)/installed
	PYTHONPATH=tests $(BIN)/python -m tests.web.screens $(ARGS)

bench: $(VENV)/installed
	$(BIN)/python -m benchmarks

lock:
	uv pip compile pyproject.toml --extra dev --extra build --extra bench --upgrade --universal --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --quiet --python-version 3.11 --output-file requirements.lock
	echo 'pip-audit>=2.10,<3' | uv pip compile - --upgrade --universal --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --quiet --python-version 3.11 --output-file .ci/audit.lock

clean:
	rm -rf .venv .venv-* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

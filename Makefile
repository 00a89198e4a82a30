# Two words do everything on a fresh machine: `make demo` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=

.PHONY: demo test lint audit screens bench lock clean

$(VENV)/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

demo: $(VENV)/installed
	$(BIN)/workshop demo $(ARGS)

test: $(VENV)/installed
	$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

AUDIT := .venv-audit

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
	uv pip compile pyproject.toml --extra dev --extra build --extra bench --universal --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --quiet --python-version 3.11 --output-file requirements.lock
	echo 'pip-audit>=2.10,<3' | uv pip compile - --universal --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --quiet --python-version 3.11 --output-file .ci/audit.lock

clean:
	rm -rf $(VENV) $(AUDIT) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

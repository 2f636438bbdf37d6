# Everything one does in this checkout. Needs GNU make 3.81 or newer and a Python 3.11 or newer; `make help` lists it all.
#
#   make PYTHON=/path/to/python3 …   the interpreter to set up with, instead of the first good one on PATH
#   make ARGS="…" …                  more arguments for the command behind site, check, serve or test
#   make test BROWSER=no             leaves the browser tests out

SHELL := /bin/sh
PYTHON ?=
ARGS ?=
BROWSER ?=
UPGRADE ?=
WORKERS ?= 2
UV ?= uv

# Called by its path: nothing depends on an activated environment or on PATH.
RUN := .venv/bin/python
LOCK := "$(UV)" pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 \
  $(if $(UPGRADE),--upgrade)

# What leads Python out of the environment stays outside.
unexport PYTHONHOME PYTHONPATH VIRTUAL_ENV
export PYTHON

.PHONY: help setup setup-dev site check serve test lighthouse lint lint-workflows fmt reference lock clean distclean
.DEFAULT_GOAL := help

# `make -j site test`: no set-up beside a build that uses what it sets up. The tests run in parallel by themselves.
.NOTPARALLEL:

help: ## list the targets (the default)
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s%s\n", $$1, $$2 }'

setup: ## make or update .venv as far as `make site` needs it
	@sh tools/setup.sh runtime

setup-dev: ## … and as far as `make test` needs it
	@sh tools/setup.sh dev

site: setup ## articles in seeds/ to facts in facts/ to the site in site/
	$(RUN) -m generator build $(ARGS)

check: setup ## report every fault in facts/
	$(RUN) -m generator check $(ARGS)

serve: setup ## the site on localhost, rebuilt as facts change
	$(RUN) -m generator serve $(ARGS)

test: lint ## lint, find or install a browser, run the tests
ifeq ($(BROWSER),no)
	$(RUN) -m pytest -n $(WORKERS) --no-browser $(ARGS)
else
	$(RUN) -m tests.browser || true
	$(RUN) -m pytest -n $(WORKERS) $(ARGS)
endif

# Not part of `test`: it needs Node, fetches Lighthouse, and takes minutes.
lighthouse: setup-dev ## ask Lighthouse about the largest page of an invented site; ARGS="--site site" for your own
	$(RUN) -m tests.browser
	$(RUN) -m benchmarks.lighthouse $(ARGS)

# All of them run, so that one round shows every finding.
lint: setup-dev ## style, types and import contracts
	@failed=; \
	for tool in '$(RUN) -m ruff check' '$(RUN) -m ruff format --check' '$(RUN) -m mypy' '.venv/bin/lint-imports --no-logo'; do \
	  echo "$$tool"; \
	  $$tool || failed=yes; \
	done; \
	test -z "$$failed"

# Both know the platforms' rules by heart and ask nobody. Not part of `lint`: zizmor is no pure Python.
lint-workflows: setup-dev ## the workflows: security (zizmor) and the platforms' own schemas
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/workflows.txt
	.venv/bin/zizmor --offline --persona=auditor --min-severity=medium .github/workflows
	.venv/bin/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	.venv/bin/check-jsonschema --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci .gitlab-ci.yml

fmt: setup-dev ## format the code and mend what can be mended
	$(RUN) -m ruff check --fix-only .
	$(RUN) -m ruff format .

reference: setup ## make schema/, docs/reference/ and the files of a new base anew, after a change of what they show
	$(RUN) -m generator schema
	$(RUN) -m generator.cli.reference
	$(RUN) -m tools.copies

# The constraints give one version of a package in all files.
lock: ## pin the packages in requirements/ anew; UPGRADE=1 takes newer versions (needs uv)
	@command -v "$(UV)" >/dev/null || { echo "make lock needs uv: install it (pip install uv) or give UV=/path/to/uv" >&2; exit 2; }
	$(LOCK) pyproject.toml --extra readers -o requirements/runtime.txt
	$(LOCK) pyproject.toml --extra readers --group dev -c requirements/runtime.txt -o requirements/dev.txt
	$(LOCK) --group build -c requirements/dev.txt -o requirements/build.txt
	$(LOCK) --group workflows -c requirements/dev.txt -o requirements/workflows.txt
	$(RUN) -m tools.copies

clean: ## remove the built site and the tools' caches
	rm -rf site .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

distclean: clean ## … and the virtual environment
	rm -rf .venv

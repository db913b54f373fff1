# The two commands are `make run` and `make test`; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
# Each stamp is a copy of the lock it was installed from: a lock that only has a newer date installs nothing again.
SITE := $(VENV)/.installed-site
TOOLS := $(VENV)/.installed-tools
INSTALL := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r
UV_COMPILE := uv pip compile --universal --generate-hashes --no-header --python-version 3.11 --quiet

.DEFAULT_GOAL := help
.PHONY: help setup run test lock measured messages

help: ## List what make can do
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 14

setup: $(SITE) $(TOOLS) ## Build the environment in .venv from the hashed lock
	@:

$(SITE): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name one with: make setup PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python cannot make virtual environments here: install the package python3-venv." >&2; exit 1; }
	@cmp -s $< $@ || { echo "Installing what the site needs in $(VENV) ..."; \
		$(PYTHON) -m venv $(VENV) && $(INSTALL) $< && cp $< $@; }
	@touch $@

$(TOOLS): requirements-dev.lock $(SITE)
	@cmp -s $< $@ || { echo "Installing what the checks need in $(VENV) ..."; $(INSTALL) $< && cp $< $@; }
	@touch $@

run: $(SITE) ## Import the seeds and serve the site on this machine until Ctrl-C
	@$(VENV)/bin/python manage.py serve_locally

test: setup ## Run every check, on SQLite, PostgreSQL and in a browser
	@$(VENV)/bin/python tests/run.py $(TEST_OPTIONS)

messages: setup ## Gather the words to translate and compile the catalogues (needs gettext)
	$(VENV)/bin/python manage.py makemessages --all --no-wrap --no-obsolete --add-location file --ignore .venv --ignore data --ignore tests
	$(VENV)/bin/python manage.py compilemessages --ignore .venv

measured: setup ## Measure reading and resolving anew for the page on the method
	$(VENV)/bin/python manage.py keep_measurements

lock: ## Resolve the dependencies again (needs uv)
	$(UV_COMPILE) pyproject.toml --extra postgres -o requirements.lock
	$(UV_COMPILE) pyproject.toml --extra postgres --extra dev -o requirements-dev.lock

#!/bin/sh
# Sets up the virtual environment .venv:
#
#   sh tools/setup.sh runtime    what `make site` needs
#   sh tools/setup.sh dev        that, and what `make test` needs
#
# Finds a Python and hands over to environment.py; an environment that is up to date is left alone.
# PYTHON=/path/to/python names the interpreter to use instead of the first good one on PATH.
set -eu

level=$1
root=$(unset CDPATH && cd -- "$(dirname -- "$0")/.." && pwd -P)
cd -- "$root"

# -I below keeps a user's PYTHONPATH and the like away from the interpreters that we ask.
is_new_enough() { "$1" -I -c 'import sys; sys.exit(sys.version_info < (3, 11))' </dev/null >/dev/null 2>&1; }
has_its_parts() { "$1" -I -c 'import ensurepip, ssl, venv' </dev/null >/dev/null 2>&1; }

stop() {
  printf 'set-up: %s\n' "$@" >&2
  exit 2
}

# Every interpreter on PATH, one path a line, best first. Not only the first of each name: a version manager's
# stand-in for a version that it does not have may hide a good one. Those inside .venv may be about to vanish.
candidates() {
  if [ -n "${PYTHON:-}" ]; then
    command -v "$PYTHON"
    return
  fi
  IFS=:
  for name in python3.14 python3.13 python3.12 python3.11 python3 python; do
    for folder in $PATH; do
      if [ "$folder" != "$root/.venv/bin" ] && [ -x "$folder/$name" ]; then
        printf '%s\n' "$folder/$name"
      fi
    done
  done
}

first_that() {
  candidates | while IFS= read -r python; do
    if is_new_enough "$python" && { [ "$1" = any ] || has_its_parts "$python"; }; then
      printf '%s\n' "$python"
      break
    fi
  done
}

# Debian and Ubuntu keep ensurepip in a package of its own.
venv_package() { "$1" -I -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'; }

if [ -z "${PYTHON:-}" ] && [ -x .venv/bin/python ] &&
  .venv/bin/python -I tools/environment.py --current "$level" >/dev/null 2>&1; then
  exit 0
fi

python=$(first_that complete)
if [ -z "$python" ]; then
  python=$(first_that any)
  if [ -z "$python" ] && [ -n "${PYTHON:-}" ]; then
    stop "PYTHON=$PYTHON is not a Python 3.11 or newer that runs." \
      "Leave PYTHON out to search for one, or give the path of another."
  elif [ -z "$python" ]; then
    stop "No Python 3.11 or newer was found on PATH (tried python3.14 to python3.11, python3, python)." \
      "Install one (Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python; else python.org)," \
      "or say where it is: make PYTHON=/path/to/python3"
  fi
  package=$(venv_package "$python")
  case $python in
    /usr/bin/* | /bin/*)
      if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        printf 'set-up: %s\n' "$python has no ensurepip: installing $package with apt-get" >&2
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$package"; } </dev/null >&2 || true
      fi
      ;;
  esac
  has_its_parts "$python" || stop "$python is new enough, but has no ensurepip, ssl or venv module." \
    "Install what is missing (Debian, Ubuntu: apt-get install $package)," \
    "or name another Python 3.11 or newer: make PYTHON=/path/to/python3"
fi

exec "$python" -I tools/environment.py "$level"

"""Puts copies of this project's own files among the files of a new fact base: `python -m tools.copies`.

A new base (`factsheet init`) is set up, pinned and checked as this one is; a wheel cannot hold what lies outside the
package, so the files lie in it a second time. A test tells when a copy is not up to date.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BASE = ROOT / "generator" / "scaffold" / "base"
COPIES = {
    ".github/workflows/comment.yml": "dot-github/workflows/comment.yml",
    ".github/workflows/facts.yml": "dot-github/workflows/facts.yml",
    ".github/workflows/publish.yml": "dot-github/workflows/publish.yml",
    ".gitlab-ci.yml": "dot-gitlab-ci.yml",
    ".pre-commit-config.yaml": "dot-pre-commit-config.yaml",
    ".vscode/extensions.json": "dot-vscode/extensions.json",
    ".vscode/settings.json": "dot-vscode/settings.json",
    "docs/reading.md": "docs/reading.md",
    "requirements/build.txt": "requirements/build.txt",
    "requirements/runtime.txt": "requirements/runtime.txt",
    "tools/environment.py": "tools/environment.py",
    "tools/hooks/pre-commit": "tools/hooks/pre-commit",
    "tools/setup.sh": "tools/setup.sh",
}
"""By the path in this project the path among the files of a new base."""


def stale() -> list[str]:
    """The files whose copy is missing or older than they are."""
    return [own for own, copy in COPIES.items() if _read(BASE / copy) != (ROOT / own).read_bytes()]


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def main() -> None:
    """Copy what is not up to date."""
    for own in stale():
        copy = BASE / COPIES[own]
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((ROOT / own).read_bytes())
        print(copy.relative_to(ROOT).as_posix())


if __name__ == "__main__":
    main()

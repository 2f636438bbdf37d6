"""Where records lie: `facts/<kind>s/<id>.yaml`."""

from pathlib import Path, PurePosixPath

from generator.model import KINDS

FOLDERS = {f"{kind}s": kind for kind in KINDS}
SUFFIX = ".yaml"
REDIRECTS = "redirects.yaml"
"""File of the ids that records had before they were renamed or merged."""
STAGING = ".staging"
"""Folder of files that are about to be put into place."""
EXTRACTED = ".extracted"
"""Folder of what the extractor said last time, one file an article."""


def relative_path(kind: str, record_id: str) -> PurePosixPath:
    """Path of a record's file below the facts folder."""
    return PurePosixPath(f"{kind}s", record_id + SUFFIX)


def record_file(facts: Path, kind: str, record_id: str) -> Path:
    """Path of a record's file."""
    return facts / relative_path(kind, record_id)


def shown(path: Path, root: Path) -> str:
    """How a file is named in messages: relative to the project's root where it lies below it, with forward slashes."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()

"""One state of the facts and their articles: files by path, each with the fingerprint of its content."""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator.errors import ArticleError, StoreError
from generator.ids import is_id
from generator.model import Entry, Source, TextState
from generator.snapshots.repository import Repository
from generator.store.layout import FOLDERS, REDIRECTS, SUFFIX
from generator.store.texts import decoded_text, text_path


class Snapshot(ABC):
    """A state of the facts.

    Attributes:
        name: What people call it.
        commit: The commit; None for a folder.
    """

    name: str
    commit: str | None = None

    @property
    @abstractmethod
    def fingerprints(self) -> Mapping[tuple[str, str], str]:
        """Of each record file by (kind, id): equal ones are of equal content, in any two snapshots."""

    def fetch(self, keys: Collection[tuple[str, str]]) -> None:  # noqa: B027 a folder has them at hand
        """Prepare for being asked for the contents of many files."""

    @abstractmethod
    def content(self, kind: str, record_id: str) -> bytes:
        """The content of a record file."""

    @property
    @abstractmethod
    def redirects(self) -> bytes:
        """The content of the file of redirects; empty where there is none."""

    @abstractmethod
    def article(self, path: PurePosixPath) -> bytes | None:
        """The content of a file below the seeds folder; None where there is none."""

    def text_of(self, source: Entry[Source]) -> str | None:
        """The stored text of a source; None when it is withheld, missing, outside the seeds folder or not text."""
        if source.record.text is TextState.WITHHELD:
            return None
        file = source.record.file
        if file not in self._texts:
            self._texts[file] = self._text(file)
        return self._texts[file]

    @cached_property
    def _texts(self) -> dict[str, str | None]:
        return {}

    def _text(self, file: str) -> str | None:
        path = text_path(file)
        content = None if path.is_absolute() or ".." in path.parts else self.article(path)
        try:
            return None if content is None else decoded_text(content, path, file)
        except ArticleError:
            return None


class Revision(Snapshot):
    """The facts in a commit."""

    def __init__(self, repository: Repository, commit: str, name: str, facts: PurePosixPath, seeds: PurePosixPath):
        self.name, self.commit = name, commit
        self._repository, self._facts, self._seeds = repository, facts, seeds

    @cached_property
    def _files(self) -> Mapping[PurePosixPath, str]:
        return self._repository.files(self.commit or "", self._facts)

    @cached_property
    def fingerprints(self) -> Mapping[tuple[str, str], str]:
        """The ids that git gave the contents."""
        return {key: blob for path, blob in self._files.items() if (key := _record(path))}

    @property
    def redirects(self) -> bytes:
        """What git has stored."""
        blob = self._files.get(PurePosixPath(REDIRECTS))
        return self._repository.read(blob) if blob else b""

    @cached_property
    def _articles(self) -> Mapping[PurePosixPath, str]:
        return self._repository.files(self.commit or "", self._seeds)

    def fetch(self, keys: Collection[tuple[str, str]]) -> None:
        """Ask git for all of them at once."""
        self._repository.fetch([blob for key, blob in self.fingerprints.items() if key in keys])

    def content(self, kind: str, record_id: str) -> bytes:
        """What git has stored."""
        return self._repository.read(self.fingerprints[kind, record_id])

    def article(self, path: PurePosixPath) -> bytes | None:
        """What git has stored."""
        blob = self._articles.get(path)
        return self._repository.read(blob) if blob else None


class Folder(Snapshot):
    """The facts in a folder, as they lie there."""

    def __init__(self, facts: Path, seeds: Path, name: str):
        self.name, self._facts, self._seeds = name, facts, seeds

    @cached_property
    def _contents(self) -> Mapping[tuple[str, str], bytes]:
        found: dict[tuple[str, str], bytes] = {}
        for folder, kind in FOLDERS.items():
            for path in sorted((self._facts / folder).glob(f"*{SUFFIX}")):
                if is_id(path.stem) and path.is_file() and not path.is_symlink():
                    found[kind, path.stem] = _read(path)
        return found

    @cached_property
    def fingerprints(self) -> Mapping[tuple[str, str], str]:
        """As git counts them, so that files can be compared with those of a commit unread."""
        return {key: _blob(content) for key, content in self._contents.items()}

    def content(self, kind: str, record_id: str) -> bytes:
        """What the file holds."""
        return self._contents[kind, record_id]

    @property
    def redirects(self) -> bytes:
        """What the file holds."""
        file = self._facts / REDIRECTS
        return _read(file) if file.is_file() else b""

    def article(self, path: PurePosixPath) -> bytes | None:
        """What the file holds; one outside the seeds folder is never opened."""
        file = self._seeds / path
        is_inside = file.resolve().is_relative_to(self._seeds.resolve())
        return _read(file) if is_inside and file.is_file() else None


def _record(path: PurePosixPath) -> tuple[str, str] | None:
    """Kind and id of a record's file by its path below the facts folder; None for other files."""
    folder, *rest = path.parts
    if folder not in FOLDERS or len(rest) != 1 or path.suffix != SUFFIX or not is_id(path.stem):
        return None
    return FOLDERS[folder], path.stem


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror or error}") from None


def _blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest()

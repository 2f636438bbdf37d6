"""The text of an article as it is hashed and quoted."""

import codecs
import hashlib
import unicodedata
from pathlib import Path

from generator.errors import ArticleError

MAX_BYTES = 10 << 20
_BREAKS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero-width space, word joiner, byte order mark within the text."""


def decode(content: bytes, name: str) -> str:
    """An article's bytes as text: UTF-8, without byte order mark, every line end a line feed; see also `plain`.

    Raises:
        ArticleError: The bytes are not UTF-8 text, or more than 10 MiB; the message names the place.
    """
    if len(content) > MAX_BYTES:
        raise ArticleError(f"{name}: {len(content):,} bytes; at most {MAX_BYTES:,} are read", "is this one article?")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ArticleError(f"{name}: the text is in UTF-16", f"save the article as UTF-8: {_iconv('UTF-16')}")
    if b"\x00" in content:
        raise ArticleError(f"{name}: not a text file (it holds NUL bytes)", "save the article as UTF-8 text")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        hint = f"; if it is in Windows-1252: {_iconv('WINDOWS-1252')}" if _is_western(content) else ""
        raise ArticleError(
            f"{name}: not UTF-8 text (line {line}, byte {error.start})", f"save the article as UTF-8{hint}"
        ) from None
    return plain(text.replace("\r\n", "\n").replace("\r", "\n"))


def plain(text: str) -> str:
    """A text with one character for a letter and its accents, and without marks of where a word may break.

    So that a name is one name, whichever program wrote the file.
    """
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_BREAKS)


def _iconv(encoding: str) -> str:
    return f"`iconv -f {encoding} -t UTF-8 OLD > NEW`"


def _is_western(content: bytes) -> bool:
    """Whether the bytes are likely to be Windows-1252: it has characters for all of them, and few are no ASCII."""
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return sum(not letter.isascii() for letter in text) * 20 < len(text)


def read(path: Path, name: str) -> str:
    """The text of the file at `path`; `name` stands for it in messages. See `decode`.

    Raises:
        ArticleError: The file cannot be opened or is not text.
    """
    try:
        return decode(path.read_bytes(), name)
    except OSError as error:
        raise ArticleError(f"{name}: {error.strerror or error}") from None


def digest(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()

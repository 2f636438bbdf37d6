"""A fact base's own words: `facts/vocabulary/<list>.yaml`, in the form of the lists beside this file.

A row whose first field is that of a row of ours adds its words to it and replaces its single texts; other rows and
words are new. Every fault of every file is found before a word is used, and then none is.
"""

import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator import ids
from generator.errors import VocabularyError
from generator.problems import Problem
from generator.vocab import load
from generator.vocab.faults import Lists, faults, loose_ends
from generator.yamlio import read_bytes
from generator.yamlio.document import Document

VOCABULARY = "vocabulary"
"""Folder of the own words below the facts folder."""
CLOSED = {"calendar", "function_words"}
"""Lists that nobody extends: they are whole."""
_UNREADABLE, _MISPLACED = "F105", "F209"


class Own(NamedTuple):
    """A fact base's own words.

    Attributes:
        lists: The rows and words of each list of each file.
        problems: What is wrong in them, with places.
    """

    lists: Lists
    problems: tuple[Problem, ...] = ()


def use(facts: Path, shown: str = "") -> tuple[Problem, ...]:
    """Take the words of a fact base into all lists from now on, and those of another one out.

    Args:
        facts: The facts folder; without a vocabulary only our words count.
        shown: The facts folder in messages.

    Returns:
        Their faults; where there are some, only our words count.
    """
    own = read_own(facts / VOCABULARY, f"{shown or facts.name}/{VOCABULARY}")
    lists = {} if own.problems else own.lists
    if lists != load.own_lists():
        load.set_own_lists(lists)
        _forget()
    return own.problems


def use_or_raise(facts: Path, shown: str = "") -> None:
    """`use`, for commands that cannot go on with faults.

    Raises:
        VocabularyError: With every fault, a line each.
    """
    if problems := use(facts, shown):
        told = "\n".join(_told(problem) for problem in problems)
        raise VocabularyError(told, "no word was used and nothing was written; mend these, then try again")


def _told(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    return f"{place}: {problem.message}" + (f" ({problem.hint})" if problem.hint else "")


def _forget() -> None:
    """Let everything that was made of the words be made anew."""
    for name, module in list(sys.modules.items()):
        if name.startswith("generator."):
            for value in vars(module).values():
                if callable(clear := getattr(value, "cache_clear", None)):
                    clear()


def read_own(folder: Path, shown: str) -> Own:
    """Read a folder of own words; a missing one is empty."""
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith("."):
            continue
        name = f"{shown}/{path.name}"
        if path.suffix != ".yaml" or path.stem not in _names():
            hint = ids.did_you_mean(path.stem, _names()) or f"lists are {', '.join(_names())}"
            problems.append(Problem(name, 0, 0, _MISPLACED, f"there is no list `{path.name}`", hint))
            continue
        try:
            document = read_bytes(path.read_bytes(), name)
        except OSError as error:
            problems.append(Problem(name, 0, 0, _UNREADABLE, f"the file cannot be read: {error.strerror or error}"))
            continue
        problems += document.problems or faults(path.stem, document)
        documents[path.stem] = document
    lists = {name: document.data for name, document in documents.items()}
    for name, document in documents.items() if not problems else ():
        problems += loose_ends(name, document, lists)
    return Own(lists, tuple(sorted(problems)))


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in load.FOLDER.glob("*.yaml") if path.stem not in CLOSED))

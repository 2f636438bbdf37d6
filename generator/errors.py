"""Errors after which the program cannot go on. Faults *in facts* are `Problem`s, never exceptions."""


class FactsheetError(Exception):
    """Something the user has to put right before the command can run; shown as one sentence, exit code 2.

    Attributes:
        hint: What to do about it; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ConfigError(FactsheetError):
    """The configuration in `mkdocs.yml` is missing or wrong."""


class StoreError(FactsheetError):
    """A file of the fact base could not be read or written."""


class ArticleError(FactsheetError):
    """An article could not be read (binary, unknown encoding, too large …); other articles are still done."""


class VocabularyError(FactsheetError):
    """A word list is malformed."""

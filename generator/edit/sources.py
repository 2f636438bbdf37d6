"""Sources that a person names, and their texts."""

from pathlib import Path, PurePosixPath

from generator.edit.base import Base, names
from generator.edit.suggest import nearest
from generator.errors import StoreError
from generator.store.texts import stored_text, text_file


def find_source(base: Base, named: str) -> str:
    """Id of the source that a person means: by id, former id, title, or the path of its file or its article.

    Raises:
        StoreError: There is none.
    """
    sources = {key[1]: dict(base.documents[key].data) for key in base.documents if key[0] == "source"}
    if found := [record_id for kind, record_id in base.named(named) if kind == "source"]:
        return found[0]
    if (moved := base.moved(named)) and moved[0] == "source":
        return moved[1]
    parts = PurePosixPath(named.replace("\\", "/")).parts
    tails = {"/".join(parts[at:]) for at in range(len(parts))}
    if found := [record_id for record_id, data in sources.items() if str(data.get("file")) in tails]:
        return max(found, key=lambda record_id: len(str(sources[record_id].get("file"))))
    if len(found := [record_id for record_id, data in sources.items() if named in names(data)]) == 1:
        return found[0]
    near = nearest(named, {rid: (rid, str(data.get("file")), *names(data)) for rid, data in sources.items()})
    meant = " or ".join(f"`{record_id}`" for record_id in near)
    hint = f"did you mean {meant}?" if near else "sources are the files of facts/sources/, without `.yaml`"
    raise StoreError(f"there is no source `{named}`", hint)


def source_text(base: Base, seeds: Path, source: str) -> str:
    """The stored text of a source.

    Raises:
        StoreError: The text is withheld or missing.
        ArticleError: It cannot be read.
    """
    data = base.documents["source", source].data
    path = text_file(seeds, str(data["file"])) if data.get("file") else None
    if path is None or not path.is_file() or data.get("text") == "withheld":
        raise StoreError(
            f"the text of `{source}` is not here: it is withheld or missing", "`factsheet check` tells which"
        )
    return stored_text(path, path.name)

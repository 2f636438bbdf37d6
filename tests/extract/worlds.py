"""The seed articles rewritten: other people, offices, countries, places, dates and instruments, by tables old → new.

A table is a file of `rewrites/`; its lists, all but `replace` optional:
  note           what is new about this world
  replace        old words → new words, applied at once to articles and gold marks, the longest first
  gold           words that the codebook wants otherwise than the text has them (“Türkiye” → “Turkey”), in all marks
  names          names of actors likewise, where aliases keep the words of the text (“Sir Jane Doe” → “Jane Doe”)
  types          title of an agreement as it is now → its type, where the new word is of another type
  contains       words that an agreement’s title must hold as they are now → as they must be
  roles          title as it is now → the titles of the offices that it stands for, where there are several
  tenures        title as it is now → the title without the word that says a tenure, and the tenure
  organisations  title as it is now → the body named in it, for which the office is held
  places         place of a meeting in the seed article → its place now, where that is not simply replaced
  above, below   lines around each article
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.yamlio import read_bytes

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORLDS = sorted(path.stem for path in (HERE / "rewrites").glob("*.yaml"))
ARTICLES = sorted(path.stem for path in (HERE.parent / "gold" / "seeds").glob("*.json"))


def world(name: str) -> dict[str, Any]:
    """A table of rewrites; every value in it is text."""
    document = read_bytes((HERE / "rewrites" / f"{name}.yaml").read_bytes(), name)
    assert not document.problems, document.problems
    return dict(document.data)


def rewritten_text(table: Mapping[str, Any], article: str) -> str:
    """A seed article as it reads in a world."""
    text = (ROOT / "seeds" / f"{article}.txt").read_text(encoding="utf-8")
    body = _rewritten(table["replace"], text)
    return "\n".join([*(table.get("above") or ()), body, *(table.get("below") or ())])


def rewritten_gold(table: Mapping[str, Any], article: str) -> dict[str, Any]:
    """The marks of a seed article as they are in a world."""
    gold = json.loads((HERE.parent / "gold" / "seeds" / f"{article}.json").read_text(encoding="utf-8"))
    new: dict[str, Any] = _everywhere(table.get("gold") or {}, _everywhere(table["replace"], gold))
    new = _renamed(table.get("names") or {}, new)
    for agreement in new["agreements"]:
        title = agreement["title"]
        agreement["type"] = (table.get("types") or {}).get(title, agreement["type"])
        agreement["contains"] = (table.get("contains") or {}).get(agreement["contains"], agreement["contains"])
    new["roles"] = [changed for role in new["roles"] for changed in _roles(table, role)]
    for role in new["roles"]:
        if role["organisation"] not in {actor["name"] for actor in new["actors"]}:
            new["actors"].append({"name": role["organisation"], "kind": "organisation"})
    for before, meeting in zip(gold["meetings"], new["meetings"], strict=True):
        meeting["place"] = (table.get("places") or {}).get(before["place"], meeting["place"])
    for actor in new["actors"]:
        actor["aliases"] = [alias for alias in actor.get("aliases", ()) if alias and alias != actor["name"]]
    actors = {actor["name"]: actor for actor in reversed(new["actors"])}
    return {**new, "actors": list(reversed(actors.values()))}


def _roles(table: Mapping[str, Any], role: dict[str, Any]) -> list[dict[str, Any]]:
    title = role["title"]
    if title in (table.get("tenures") or {}):
        title, tenure = table["tenures"][title]
        return [{**role, "title": title, "tenure": tenure}]
    organisation = (table.get("organisations") or {}).get(title, role["organisation"])
    return [
        {**role, "title": one, "organisation": organisation} for one in (table.get("roles") or {}).get(title, [title])
    ]


def _renamed(names: Mapping[str, Any], gold: dict[str, Any]) -> dict[str, Any]:
    def new(value: Any) -> Any:
        return [names.get(item, item) for item in value] if isinstance(value, list) else names.get(value, value)

    fields = ("name", "person", "participants")
    return {
        kind: [{key: new(value) if key in fields else value for key, value in mark.items()} for mark in marks]
        for kind, marks in gold.items()
        if isinstance(marks, list)
    }


def _everywhere(pairs: Mapping[str, Any], value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _everywhere(pairs, item) if key not in ("type", "status", "kind", "doc") else item
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_everywhere(pairs, item) for item in value]
    return _rewritten(pairs, value) if isinstance(value, str) else value


def _rewritten(pairs: Mapping[str, Any], text: str) -> str:
    if not pairs:
        return text
    either = "|".join(re.escape(old) for old in sorted(pairs, key=lambda old: (-len(old), old)))
    return re.sub(rf"(?<!\w)(?:{either})(?!\w)", lambda match: str(pairs[match.group()]), text)

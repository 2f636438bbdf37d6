"""Whether words name an actor: by name or alias, by office, or, for a state, by a word for its country."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from generator.check.world import World, forms
from generator.model import ActorKind
from generator.quotes import likened
from generator.vocab.countries import names_country

_SMALL = {"a", "and", "at", "for", "in", "of", "on", "the", "to", "&"}
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|&")


def is_named(world: World, actor_id: str, passages: Collection[str], among: Collection[str]) -> bool:
    """Whether one of the passages names an actor.

    Args:
        world: For the actor, their offices and the countries of these.
        actor_id: Who is to be named.
        passages: Quotes and contexts.
        among: Ids of the actors that the passages may speak of; an office that another one of them holds too names
            nobody, unless the body or country for which it is held is named beside it.
    """
    others = [actor for actor in among if actor != actor_id]
    return any(names(world, actor_id, passage) or _by_office(world, actor_id, passage, others) for passage in passages)


def names(world: World, actor_id: str, passage: str) -> bool:
    """Whether a passage names an actor by name or alias, or a state by a word for its country."""
    entry = world.base.actors.get(actor_id)
    if entry is None:
        return False
    actor = entry.record
    if any(stands(form, passage) for form in forms(actor)):
        return True
    return actor.kind is ActorKind.STATE and names_country(actor.country or "", passage)


def stands(form: str, passage: str) -> bool:
    """Whether a form stands in a passage as whole words; capitals count only for forms of capitals alone (`US`)."""
    wanted, text = likened(form), likened(passage)
    if not form.isupper():
        wanted, text = wanted.casefold(), text.casefold()
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(wanted, at + 1)
    return False


def _by_office(world: World, actor_id: str, passage: str, others: Collection[str]) -> bool:
    held = [role for role in world.roles_of.get(actor_id, ()) if office_stands(role.title, passage)]
    if not held:
        return False
    rivals = [role for other in others for role in world.roles_of.get(other, ()) if office_stands(role.title, passage)]
    return not rivals or any(role.organisation and names(world, role.organisation, passage) for role in held)


def office_stands(title: str, passage: str) -> bool:
    """Whether an office stands in a passage: whole, or as two of its words side by side with its main word.

    So do `Home Adviser` for “Home and Agriculture Adviser”, and `Foreign Minister` for “Minister of Foreign Affairs”.
    """
    if stands(title, passage):
        return True
    wanted, head = _title_words(title)
    run: list[str] = []
    for word in _content_words(passage):
        run = [*run, word] if word in wanted and word not in run else [word] if word in wanted else []
        if head in run and len(run) > 1:
            return True
    return False


@lru_cache(maxsize=4096)
def _title_words(title: str) -> tuple[frozenset[str], str]:
    """The words of a title that tell it from others, and its main word: the last one before “of” or “for”."""
    before = re.split(r"\s+(?:of|for|to)\s+", title, maxsplit=1)[0]
    found, main = list(_content_words(title)), list(_content_words(before))
    return frozenset(found), main[-1] if main else ""


def _content_words(text: str) -> Iterator[str]:
    return (word for word in _WORD.findall(likened(text).casefold()) if word not in _SMALL)


def how_to_name(world: World, actor_id: str, passages: Collection[str]) -> str:
    """What to do about an actor whom no passage names, with the part of the name that stands there, if one does."""
    actor = world.base.actors[actor_id].record
    for word in actor.name.split() if actor.kind is not ActorKind.STATE else ():
        if len(word) > 2 and any(stands(word, passage) for passage in passages):
            return f"“{word}” stands there: if that is the actor, add the form to `aliases` of `{actor_id}`"
    return f"quote the words that name {actor.name}, or add them as `context`"

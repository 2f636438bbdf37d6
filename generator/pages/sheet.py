"""One page in the making: its links, and its numbered citations with the evidence behind them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote

from generator import quotes
from generator.model import Actor, ActorKind, Entry, Evidence, Record, Role, Source, TextState
from generator.model.marks import FieldPath
from generator.pages import fragment
from generator.pages.checked import checked, place_of
from generator.pages.evidence import Cite, Cites, Proof, Use
from generator.pages.links import Link, anchor, page_url, relative, role_url
from generator.pages.mentions import holds, names
from generator.pages.phrase import Phrase
from generator.pages.when import when
from generator.pages.world import World
from generator.vocab.countries import with_article

_PLACEHOLDER = re.compile(r"\{(?:title|url|path)\}")
_UNION = re.compile(r"^(?!The )[\w ]+ (?:Union|Nations|League|Commonwealth)$")
MOST_SHOWN = 3
"""Citations shown after one statement; the rest are counted and lead to the list."""


_Passage = tuple[str, str, str, str]
"""A stretch of a source's text: the source's id, the words, and those before and after where they tell it apart."""


@dataclass
class _Cited:
    """A passage with its number, and what rests on it: records with the place of the quote in them, and contexts."""

    number: int
    item: Evidence
    uses: dict[tuple[str, str], tuple[Entry[Record], FieldPath]] = field(default_factory=dict)
    contexts: dict[str, None] = field(default_factory=dict)


@dataclass
class Sheet:
    """Collects the links and citations of the page at `url`.

    Attributes:
        world: The facts.
        url: Path of the page from the site's root.
        is_list: Whether the page lists records whose evidence stands on their own pages only.
    """

    world: World
    url: str
    is_list: bool = False
    _cited: dict[_Passage, "_Cited"] = field(default_factory=dict)
    _anchored: dict[int, str] = field(default_factory=dict)
    _more: set[str] = field(default_factory=set)

    @cached_property
    def folder(self) -> str:
        """The folder in which the page lies."""
        return self.url.rpartition("/")[0]

    def to(self, target: str) -> str:
        """A path from the site's root as a link from this page."""
        return relative(self.url, target)

    def link(self, kind: str, record_id: str) -> Link:
        """A mention of a record; an unknown one has no address, a rejected one no name."""
        # All pages of a folder say it with the same words and the same address, but for what stands on them itself.
        key = (self.url if kind == "role" else self.folder, kind, record_id)
        known = self.world.mentions.get(key)
        if known is None:
            known = self.world.mentions[key] = self._link(kind, record_id)
        return known

    def _link(self, kind: str, record_id: str) -> Link:
        entry = self.world.base.get(kind, record_id)
        if entry is None:
            return Link(record_id, "", "unknown")
        if self.world.entry(kind, record_id) is None:
            return Link("a record that a reviewer rejected", self._stub(kind, record_id), "rejected")
        return Link(entry.name, self.to(self._target(entry)), _hook(entry))

    def in_sentence(self, actor_id: str) -> Phrase:
        """A mention of an actor amid a sentence: with “the” where its name takes it."""
        link = self.link("actor", actor_id)
        actor = self.world.actors.get(actor_id)
        return ("the ", link) if actor and takes_article(actor.record) else (link,)

    def links(self, kind: str, record_ids: Sequence[str]) -> tuple[Link, ...]:
        """Mentions of several records, in their order."""
        return tuple(self.link(kind, record_id) for record_id in record_ids)

    def maybe(self, kind: str, record_id: str | None) -> Link | None:
        """A mention, or None for none."""
        return self.link(kind, record_id) if record_id else None

    def _stub(self, kind: str, record_id: str) -> str:
        return "" if kind == "role" else self.to(page_url(kind, record_id))

    def _target(self, entry: Entry[Record]) -> str:
        if isinstance(entry.record, Role):
            return role_url(entry.record.person, entry.id)
        return page_url(entry.kind, entry.id)

    def cite(self, entry: Entry[Record], *fields: str) -> Cites:
        """The evidence of a record's fields (of the whole record, when none is named), numbered as it is met."""
        chosen = _supporting(entry, fields)
        if self.is_list:
            page = self._target(entry).partition("#")[0]
            return Cites((), len(chosen), f"{self.to(page)}#evidence")
        return self._cites(self._all(entry, chosen))

    def cite_both(self, entry: Entry[Record], other: Entry[Record], *fields: str) -> Cites:
        """The evidence of a whole record, and that of another one's fields on which it leans."""
        return self._cites([*self._all(entry, _supporting(entry)), *self._all(other, _supporting(other, fields))])

    def cite_places(self, entry: Entry[Record], chosen: Mapping[int, Evidence]) -> Cites:
        """Chosen evidence of a record, by its places in it."""
        return self._cites(self._all(entry, chosen))

    def put_first(self, entry: Entry[Record], chosen: Mapping[int, Evidence]) -> None:
        """Give chosen evidence the numbers before all that is cited from now on, without citing it."""
        self._all(entry, chosen)

    def cite_naming(self, entry: Entry[Record], actor_id: str, *fields: str) -> Cites:
        """The evidence of a record's fields that names an actor; all of it, where none does so by a known name."""
        actor = self.world.actors.get(actor_id)
        known = (actor.record.name, *actor.record.aliases) if actor else ()
        chosen = _supporting(entry, fields)
        return self._cites(self._all(entry, {i: item for i, item in chosen.items() if names(item, known)} or chosen))

    def cite_words(self, entry: Entry[Record], name: str, phrase: str) -> Cites:
        """The evidence that says it is for the field `name`, or that holds the words of `phrase`; there may be none."""
        items: tuple[Evidence, ...] = getattr(entry.record, "evidence", ())
        chosen = {i: item for i, item in enumerate(items) if name in item.supports or holds(item, phrase)}
        return self._cites(self._all(entry, chosen))

    def cite_from(self, entry: Entry[Record], source_id: str) -> Cites:
        """The evidence of a record, that of its earlier steps too, as far as it is from one source."""
        items: tuple[Evidence, ...] = getattr(entry.record, "evidence", ())
        numbers = self._all(entry, {i: item for i, item in enumerate(items) if item.source == source_id})
        for index, step in enumerate(getattr(entry.record, "history", ())):
            if step.source == source_id:
                item = Evidence(source=step.source, quote=step.quote)
                numbers.append(self._number(entry, ("history", index), item))
        return self._cites(numbers)

    def passage(self, entry: Entry[Record]) -> Link:
        """A record's place on the page of its first source."""
        items: tuple[Evidence, ...] = getattr(entry.record, "evidence", ())
        return self._passage(items[0].source, entry.kind, entry.id)

    def _all(self, entry: Entry[Record], items: Mapping[int, Evidence]) -> list[int]:
        return [self._number(entry, ("evidence", index), item) for index, item in items.items()]

    def cite_step(self, entry: Entry[Record], index: int) -> Cites:
        """The evidence of an earlier step of a record, by its place in `history`."""
        step = getattr(entry.record, "history")[index]  # noqa: B009 three models have it, their base has not
        return self._cites([self._number(entry, ("history", index), Evidence(source=step.source, quote=step.quote))])

    def _number(self, entry: Entry[Record], path: FieldPath, item: Evidence) -> int:
        """The number of a passage: the same for all records that rest on the same words."""
        passage = (item.source, item.quote, item.prefix or "", item.suffix or "")
        cited = self._cited.get(passage)
        if cited is None:
            cited = self._cited[passage] = _Cited(len(self._cited) + 1, item)
        cited.uses.setdefault((entry.kind, entry.id), (entry, path))
        if item.context:
            cited.contexts[item.context] = None
        return cited.number

    def _cites(self, found: Iterable[int]) -> Cites:
        numbers = sorted(set(found))
        shown = tuple(Cite(number, self._anchored.get(number) != f"c{number}") for number in numbers[:MOST_SHOWN])
        self._anchored.update({cite.number: f"c{cite.number}" for cite in shown})
        others = numbers[MOST_SHOWN:]
        if not others:
            return Cites(shown)
        more_id = f"m{others[0]}"
        is_first = more_id not in self._more
        self._more.add(more_id)
        for number in others:
            self._anchored.setdefault(number, more_id)
        return Cites(shown, len(others), f"#e{others[0]}", more_id if is_first else "")

    def proofs(self) -> tuple[Proof, ...]:
        """The evidence cited so far, by number."""
        return tuple(map(self._proof, self._cited.values()))

    def sources(self) -> list[Entry[Source]]:
        """The sources cited so far, in order of ids."""
        wanted = sorted({source for source, *_ in self._cited})
        return [self.world.sources[source] for source in wanted if source in self.world.sources]

    def _proof(self, cited: _Cited) -> Proof:
        item, number = cited.item, cited.number
        source = self.world.sources.get(item.source)
        record = source.record if source else None
        contexts = self._contexts(source, cited)
        return Proof(
            number=number,
            quote=item.quote,
            contexts=contexts,
            has_more=len(contexts) < len(cited.contexts),
            language=(record.language if record else None) or "",
            source=self._passage(item.source, *next(iter(cited.uses))),
            original=self._original(source, item),
            published=when(record.published if record else None),
            checkable=record is not None and record.text is TextState.KEPT,
            uses=tuple(self._use(entry, path, cited) for entry, path in cited.uses.values()),
            back=self._anchored.get(number, ""),
        )

    def _use(self, entry: Entry[Record], path: FieldPath, cited: _Cited) -> Use:
        return Use(
            fact=self.link(entry.kind, entry.id),
            checked=checked(entry),
            rule=self.world.rules.get((entry.kind, cited.item.source, cited.item.quote), ""),
            report=self._report(entry, cited.number),
            place=place_of(self.world, entry, path),
        )

    def _report(self, entry: Entry[Record], number: int) -> str:
        """Where to tell of an error: the address of the site's owner, filled with this one's."""
        settings = self.world.settings
        if not settings.report_url:
            return ""
        page = f"{settings.site_url.rstrip('/')}/{self.url}" if settings.site_url else self.url
        filled = {"{title}": entry.name, "{url}": f"{page}#e{number}", "{path}": entry.path}
        return _PLACEHOLDER.sub(lambda found: quote(filled[found.group()], safe=""), settings.report_url)

    def _contexts(self, source: Entry[Source] | None, cited: _Cited) -> tuple[str, ...]:
        """The contexts of a quote, as far as the source's budget lets them be shown."""
        found = self.world.excerpt(source) if source and cited.contexts else None
        return tuple(words for words in cited.contexts if quotes.squeeze(words) in found.contexts) if found else ()

    def _original(self, source: Entry[Source] | None, item: Evidence) -> str:
        if source is None or not source.record.url:
            return ""
        text = self.world.text_of(source)
        return fragment.link(source.record.url, text, item.quote, item.prefix or "", item.suffix or "")

    def _passage(self, source_id: str, kind: str, record_id: str) -> Link:
        link = self.link("source", source_id)
        return Link(link.text, f"{link.href}#{anchor(kind, record_id)}", link.kind) if link.href else link


def _supporting(entry: Entry[Record], fields: Sequence[str] = ()) -> dict[int, Evidence]:
    """Places and items of the evidence for some fields; all of it, where none is said to be for them."""
    items: tuple[Evidence, ...] = getattr(entry.record, "evidence", ())
    chosen = {
        index: item
        for index, item in enumerate(items)
        if not fields or not item.supports or not set(fields).isdisjoint(item.supports)
    }
    return chosen or dict(enumerate(items))


def takes_article(actor: Actor) -> bool:
    """Whether “the” stands before an actor's name in a sentence: “the Philippines”, “the European Union”."""
    if actor.kind is ActorKind.STATE:
        return with_article(actor.name) != actor.name
    return actor.kind is ActorKind.ORGANISATION and bool(_UNION.search(actor.name))


def _hook(entry: Entry[Record]) -> str:
    return entry.record.kind.value if isinstance(entry.record, Actor) else entry.kind

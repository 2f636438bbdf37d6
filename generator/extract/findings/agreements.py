"""Putting together what several sentences, or several rules, say of one agreement: named, shortened, or “the pact”."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.extract.candidate import AgreementCandidate
from generator.extract.clauses.agreement_steps import ENDED
from generator.extract.document import Document
from generator.extract.findings.called import called_by_name
from generator.extract.findings.evidence import joined_evidence
from generator.extract.findings.title_words import content, head, is_name, words
from generator.ingest.article import BlockKind
from generator.vocab.instruments import PAPERS

_LADDER = ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "suspended", "terminated"]
_SUMMARY = re.compile(
    r"(?:with |action )?"
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a number of|many|other|more|\d+) )?"
    r"(?:[\w-]+ ){0,2}?"
    r"(?:agreements|accords|pacts|deals|treaties|documents|instruments|memorand(?:a|um)(?: of understanding)?|"
    r"memorandums(?: of understanding)?|letters of intent|MoUs?|MOUs?|protocols|contracts|notes|annexes)"
    r"(?P<about> (?:on|for|in|covering) .*)?$",
    re.IGNORECASE,
)
# A pact may be a treaty, a memorandum or a contract; a "memorandum" is nothing else.
_ANY_PAPER = {"agreement", "deal", "pact", "accord", "arrangement", "understanding", "document", "text", "framework"}
_BESIDES = re.compile(r"\b(?:also|another|further|separate(?:ly)?|additional(?:ly)?|fresh)\b", re.IGNORECASE)
_LASTING = {"mechanism", "programme"}
# What is shelved or revived as "the plan" may be a purchase, a programme or a body.
_ANYTHING = {"plan", "project", "scheme", "initiative", "package", "purchase", "order", "sale", "document", "draft"}
_MADE = {"agreed", "signed"}
_DOING = "agreed-to-do"
_ACT = "act-of-instrument"
_BUYING = "purchase"
_GIVING = "gave-support"
_LISTED = "listed-instruments"
_THREE = {"trilateral", "tripartite", "three-way"}
_REACH = 3  # sentences back to what “the plan” means


def merge_agreements(document: Document, found: Iterable[AgreementCandidate]) -> list[AgreementCandidate]:
    """One candidate an agreement, in order of the text.

    Two are one when they have the same words or short name and no contradicting parties; or when the later one only
    takes up what was named before (“the pact”, “the trade deal”). What a headline says is told again below it.
    """
    merged: list[AgreementCandidate] = []
    for candidate in sorted(_without_repeats(list(found)), key=lambda agreement: agreement.number):
        twins = _twins(document, merged, candidate)
        for twin in twins:
            # What the body tells too is no longer only the headline's.
            below = _kind(document, merged[twin]) is BlockKind.HEADLINE and not candidate.again
            joined = _joined(merged[twin], candidate)
            merged[twin] = replace(joined, number=candidate.number) if below else joined
        if not twins and not candidate.again:
            merged.append(candidate)
    return _without_summaries(document, called_by_name(document, _told_below(document, merged)))


def _without_repeats(found: Sequence[AgreementCandidate]) -> list[AgreementCandidate]:
    """Without what is only named, done, or what a purchase is called, where another rule says more of it."""
    told = [c for c in found if not c.only_named and not any(_holds(c, o) or _is_purchase(c, o) for o in found)]
    named = [c for c in found if c.only_named and not any(_names_it(other, c) for other in told)]
    return [*told, *named]


def _holds(doing: AgreementCandidate, other: AgreementCandidate) -> bool:
    """Whether a thing to do is no more than what another rule names of it: “set up a fund” and “fund”."""
    return (
        doing.rule == _DOING
        and other.rule != _DOING
        and not other.only_named
        and other.number == doing.number
        and words(other.title) <= words(doing.title)
    )


def _is_purchase(called: AgreementCandidate, other: AgreementCandidate) -> bool:
    """Whether a bare noun is what a purchase of the same sentence is called: “ordered four ships in a deal worth …”."""
    delivers = other.rule == _BUYING or (other.rule == _GIVING and other.type == "contract")
    same = delivers and called.rule != other.rule and called.number == other.number
    return same and not called.again and not content(called.title) and _agree(called.parties, other.parties)


def _names_it(told: AgreementCandidate, named: AgreementCandidate) -> bool:
    """Whether an agreement of which something is told is one that is only named elsewhere."""
    if told.number == named.number:
        one, two = told.evidence[0].span, named.evidence[0].span
        if _nested(words(told.title), words(named.title)) or (one.start < two.end and two.start < one.end):
            return True
    alike = _nested(content(told.title), content(named.title))
    return alike and _agree(told.parties, named.parties) and _fit(told, named)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _told_below(document: Document, merged: Sequence[AgreementCandidate]) -> list[AgreementCandidate]:
    """Without what a headline says of agreements that are told below it."""
    kept = list(merged)
    for headline in [a for a in merged if _kind(document, a) is BlockKind.HEADLINE and a.type != "statement"]:
        below = [
            other
            for other in kept
            if other.number > headline.number
            and other.status == headline.status
            and _fit(headline, other)
            and _agree(headline.parties, other.parties)
        ]
        if below:
            kept.remove(headline)
    return kept


def aged(agreement: AgreementCandidate, published: str | None) -> AgreementCandidate:
    """A body or programme that was set up well before the article is running by then; a plan is a paper."""
    lasting = agreement.type in _LASTING and agreement.status == "agreed" and "plan" not in words(agreement.title)
    if not (lasting and agreement.date and agreement.date[0].isdigit() and published):
        return agreement  # "../2024-05-20" has no first day
    said, now = agreement.date[:7], published[:7]
    before = said[:4] < now[:4] if len(said) == 4 else said < now and _months(now) - _months(said) > 1
    return replace(agreement, status="in-force") if before else agreement


def _months(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def _twins(document: Document, merged: Sequence[AgreementCandidate], candidate: AgreementCandidate) -> list[int]:
    """Which of the agreements so far the candidate speaks of; several for “the treaties”."""
    same = [n for n, other in enumerate(merged) if not candidate.again and _is_same(document, other, candidate)]
    if same:
        return [max(same, key=lambda n: len(content(merged[n].title) & content(candidate.title)))]
    if not candidate.again:
        return []
    fitting = [n for n, other in enumerate(merged) if _may_mean(candidate, other)]
    if candidate.plural or not fitting:
        return fitting
    heads = [n for n in fitting if head(merged[n].title) == head(candidate.title)] or fitting
    near = [n for n in heads if merged[n].number == merged[heads[-1]].number]
    return near if len(near) == 1 else []


def _may_mean(again: AgreementCandidate, other: AgreementCandidate) -> bool:
    """Whether “the pact” may mean an agreement named before."""
    before = other.evidence[0].span.end <= again.evidence[0].span.start
    if not before or not (_agree(again.parties, other.parties) or _signs_for_one(again, other)):
        return False
    if not again.type or head(again.title) in _ANYTHING:
        return again.number - other.number <= _REACH
    return other.type in PAPERS if head(again.title) in _ANY_PAPER else other.type == again.type


def _signs_for_one(again: AgreementCandidate, other: AgreementCandidate) -> bool:
    """Whether “the contract” is of both sides of another, one of which a body of its own stands for."""
    return len(set(again.parties) & set(other.parties)) == 1 and len(again.parties) == len(other.parties) == 2


def _agree(some: Sequence[str], others: Sequence[str]) -> bool:
    return set(some) <= set(others) or set(others) <= set(some)


def _is_same(document: Document, one: AgreementCandidate, other: AgreementCandidate) -> bool:
    bullets = one.rule == other.rule == _LISTED and one.number != other.number and not other.definite
    if bullets or not _agree(one.parties, other.parties) or _of_three(one) != _of_three(other):
        return False
    apart = _steps_apart(one, other)
    called_alike = bool(one.short) and one.short == other.short
    if called_alike or (apart and not content(one.title)):
        return called_alike
    short, long = sorted((words(one.title), words(other.title)), key=len)
    counted = _is_summary(one) and _is_summary(other) and not _is_another(document, other)
    here = one.number == other.number or (not apart and (counted or _is_called_again(one, other)))
    if short == long or (short <= long and one.type == other.type and here):
        return True
    if apart or not _fit(one, other) or (is_name(one.title) and is_name(other.title)):
        return False
    below = _kind(document, one) is BlockKind.HEADLINE
    return _is_told_below(one, other) if below else _is_taken_up(one, other) and not _is_another(document, other)


def _is_another(document: Document, agreement: AgreementCandidate) -> bool:
    """Whether its words say that it comes beside one told before: “also signed a fresh defence agreement”."""
    said = agreement.evidence[0].span.of(document.article.text)
    return not agreement.definite and bool(_BESIDES.search(said))


def _is_called_again(one: AgreementCandidate, other: AgreementCandidate) -> bool:
    """Whether “the German-Polish Treaty” is a treaty of the same two told before with what it is about."""
    bare = not content(other.title) and other.title[:1].isupper() and other.definite
    return bare and set(one.parties) == set(other.parties) and one.status == other.status


def _of_three(agreement: AgreementCandidate) -> bool:
    """Whether it says itself that three have it: “the trilateral trade agreement”."""
    return bool(_THREE & words(agreement.title)) and len(agreement.parties) != 2


def _steps_apart(one: AgreementCandidate, other: AgreementCandidate) -> bool:
    """Whether both got as far at different times: “signed an accord in 2006”, “signed an accord in 2009”."""
    months = sorted(day[:7] for day in (one.date, other.date) if day)
    return one.status == other.status and len(months) > 1 and not months[1].startswith(months[0])


def _is_told_below(headline: AgreementCandidate, other: AgreementCandidate) -> bool:
    """Whether what a headline says is what the text below says with more words."""
    mine, others = content(headline.title), content(other.title)
    alike = headline.type == other.type or head(other.title) in _ANY_PAPER
    same_step = (alike and headline.status == other.status) or (
        bool(mine and others) and (headline.type == other.type or {headline.status, other.status} <= _MADE)
    )
    return same_step and (mine <= others or others <= mine)


def _is_taken_up(one: AgreementCandidate, other: AgreementCandidate) -> bool:
    """Whether a later title means the agreement of an earlier one: with words of it, or where that had no name yet."""
    mine, others = content(one.title), content(other.title)
    alike = other.definite and head(one.title) == head(other.title)
    if not mine and not one.plural and (alike or head(one.title) in _ANY_PAPER):
        return one.status == other.status or {one.status, other.status} <= _MADE
    longer = bool(mine) and mine <= others and one.type == other.type
    return other.definite and (longer or (others <= mine and not is_name(other.title)))


def _fit(one: AgreementCandidate, other: AgreementCandidate) -> bool:
    """Whether the nouns of two titles may stand for one thing."""
    heads = {head(one.title), head(other.title)}
    return one.type == other.type or (bool(heads & _ANY_PAPER) and {one.type, other.type} <= PAPERS)


def _kind(document: Document, agreement: AgreementCandidate) -> BlockKind:
    return document.parts[agreement.number].kind


def _joined(one: AgreementCandidate, other: AgreementCandidate) -> AgreementCandidate:
    """Two mentions of one agreement: the status is the farthest step, with the date of that step."""
    clause = one.rule != "instrument-subject" and other.rule == "instrument-subject" and not other.again
    if clause and one.number == other.number and other.status in ENDED and one.status not in ENDED:
        # "Will revive the pact that lapsed": what the verb says counts, the rest was before.
        return replace(one, short=one.short or other.short)
    if other.again and other.rule == _ACT and other.status == "in-force" and not other.date and one.date:
        return one  # "the implementation of the agreement" is no later step of one with a day
    farther, nearer = (other, one) if _LADDER.index(other.status) > _LADDER.index(one.status) else (one, other)
    # A further mention is evidence where it says more than those before it.
    tells = farther is other or (other.date and not one.date) or not set(other.parties) <= set(one.parties)
    signs = other.again and _signs_for_one(other, one)
    fuller = other if not other.again and len(content(other.title)) > len(content(one.title)) else one
    return replace(
        one,
        title=fuller.title,
        type=fuller.type,
        status=farther.status,
        date=farther.date or (nearer.date if nearer.status == farther.status else None),
        parties=one.parties if signs else tuple(dict.fromkeys([*one.parties, *other.parties])),
        evidence=joined_evidence(one.evidence, other.evidence) if tells else one.evidence,
        short=one.short or other.short,
        plural=one.plural and other.plural,
    )


def _without_summaries(document: Document, found: Sequence[AgreementCandidate]) -> list[AgreementCandidate]:
    """Without “two agreements” where the article names what was agreed."""
    named = [agreement for agreement in found if not _is_summary(agreement)]
    return [a for a in found if not _is_summary(a) or not any(_sums_up(document, a, other) for other in named)]


def _is_summary(agreement: AgreementCandidate) -> bool:
    return agreement.plural and bool(_SUMMARY.match(agreement.title))


def _sums_up(document: Document, summary: AgreementCandidate, other: AgreementCandidate) -> bool:
    if _kind(document, summary) is BlockKind.HEADLINE:
        return True
    told = _SUMMARY.match(summary.title)
    if told and told["about"]:
        return other.rule == _LISTED and other.number == summary.number
    return bool(set(summary.parties) & set(other.parties)) or (
        summary.type == other.type and summary.status == other.status
    )

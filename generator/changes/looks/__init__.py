"""Reasons to look twice at a change: what a hurried or a dishonest editor does, and what no rule can call wrong.

Each file holds reasons of one theme; each function takes one change of a record and gives the reasons it finds.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.changes.change import Comparison, Look
from generator.changes.looks import claims, names, proof, reviews

_REASONS = (
    reviews.rejected_or_back,
    reviews.changed_under_a_review,
    reviews.confirmed_at_once,
    proof.quotes_lost,
    proof.quotes_cut,
    proof.words_beside,
    proof.text_replaced,
    claims.without_new_words,
    claims.status_moved,
    claims.someone_replaced,
    claims.date_not_quoted,
    claims.history_lost,
    names.another_name,
    names.merged,
    names.no_longer_kept_apart,
)


def with_looks(comparison: Comparison) -> Comparison:
    """The comparison with its reasons to look twice, in the order of its records."""
    reasons = (*_REASONS, names.Known(comparison.sides.after.actors).looks_like_another)
    found = [look for record in comparison.records for reason in reasons for look in reason(comparison, record)]
    return replace(comparison, looks=(*found, *_redirects_lost(comparison)))


def _redirects_lost(comparison: Comparison) -> Iterator[Look]:
    """Former ids that lead nowhere any more: links that others have made break."""
    before, after = comparison.sides.before, comparison.sides.after
    for kind, former in before.redirects:
        if (kind, former) not in after.redirects and former not in after.of_kind(kind):
            yield Look(kind, former, "redirect-lost", "old links to this former id lead nowhere any more")

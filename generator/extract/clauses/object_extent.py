"""How far a verb's object reaches: to the end of its clause, to a purpose, or to the next verb of the sentence."""

import re

from generator.extract.gates import Gated

# “signed four documents, including an agreement on visas”
_INCLUDING = (
    r"including (?:an?|the|two|three) (?:[\w-]+ ){0,3}(?:agreement|memorand|treat|protocol|MoU|MOU|accord|pact|"
    r"contract|convention|declaration|statement|letter)"
)
_OBJECT_END = re.compile(
    r"[.;:—“”]|, to (?!<)|\bin order (?:to|that)\b|"
    r",? (?:which|that|while|whereas|who|but|where|particularly|especially)\b|, "
    rf"(?:(?!{_INCLUDING})[a-z]+ing|"
    r"setting|as(?! well as (?:an?|the|two|three)\b)|according)\b|"
    r"\b(?:under|after|within|during|pursuant|ahead of|as part of|in line with|in (?:accordance|"
    r"compliance|conformity|keeping) with|amid|since|besides|"
    r"without|following|towards?)\b|\bto (?:facilitate|"
    r"coordinate|strengthen|enhance|improve|boost|promote|help|support|combat|manage|prevent|address|ensure|tackle|"
    r"counter|deepen|expand)\b"
)
# "signed a pact and proposed a treaty", "…, agreed to talk": from here on it is another verb's object.
_NEXT_VERB = Gated(
    r"(?:,|,? and|,? but|,? while|,? before|,? after)(?: (?:they|it|both|<[A-Z]\d+>))?"
    r"(?: (?:also|then|later|jointly|further|separately|subsequently))* "
    r"(?:(?:will|would|shall|may|might|could|can|did|had|have|has|is|are|was|were|hopes?|plans?|wants?|seeks?|aims?|"
    r"intends?|"
    r"expects?|needs?|vows?|promises)\b|"
    rf"(?!{_INCLUDING})(?:[a-z]{{3,}}ed|[a-z]{{3,}}ing|struck|put|set up|held|met|made|began|took|gave|drew up)"
    r"(?= (?:an?|the|to|that|on|upon|its|their|his|her|two|three|four|five|six|several|new|for|in|with|out|off|up|"
    r"\d|<|(?:US)?[$€£])))"
)
# “Agreed to roll out cooperation between armed forces, in training and the settlement of disputes”: what it is about.
_MATTER = Gated(
    r"\b(?:cooperation|co-operation|collaboration|coordination|exchanges?) (?:in|on|between|of)\b"
    r"(?:(?!\b(?:an?|two|three|joint|sign\w*|launch\w*|establish\w*) )[^;:“”]){0,160}\Z"
)


def object_end(text: str, start: int) -> int:
    """Where the verb's object ends: at the end of the clause, at the next verb, or where its purpose begins."""
    clause = _OBJECT_END.search(text, start)
    return min(clause.start() if clause else len(text), next_verb(text, start))


def next_verb(text: str, start: int) -> int:
    """Where a further verb of the same sentence begins, with the word that joins it; the text's end where none does."""
    match = _NEXT_VERB.search(text, start)
    return match.start() if match else len(text)


def cooperates_in(text: str, start: int, end: int) -> bool:
    """Whether what begins at character `end` is only what sides cooperate in, not a thing of its own."""
    return _MATTER.search(text, start, end) is not None

"""The rules, in the order in which they run; each is one file. Where two find one fact, the earlier one names it."""

from generator.extract.candidate import ActorRule, AgreementRule, MeetingRule
from generator.extract.rules import (
    agreed_to_set_up,
    held_occasion,
    instrument_subject,
    issued_statement,
    met,
    met_each_other,
    nominal_talks,
    offered,
    outlined_plans,
    proposed_instrument,
    reached_agreement,
    signing,
    visit,
    whose_occasion,
)

MEETING_RULES: tuple[MeetingRule, ...] = (
    visit.RULE,
    met.RULE,
    met_each_other.RULE,
    nominal_talks.RULE,
    whose_occasion.RULE,
    held_occasion.RULE,
    signing.RULE,
)
ACTOR_RULES: tuple[ActorRule, ...] = (issued_statement.RULE,)
AGREEMENT_RULES: tuple[AgreementRule, ...] = (
    agreed_to_set_up.RULE,
    proposed_instrument.RULE,
    outlined_plans.RULE,
    offered.RULE,
    reached_agreement.RULE,
    instrument_subject.RULE,
)

"""The rules, in the order in which they run; each is one file. Where two find one fact, the earlier one names it."""

from generator.extract.candidate import ActorRule, AgreementRule, MeetingRule
from generator.extract.rules import (
    act_of_instrument,
    agreed_to_do,
    agreed_to_set_up,
    also_present,
    body_dealt,
    body_met,
    ceremony,
    exchanged_notes,
    gave_support,
    heads_body,
    instrument_subject,
    issued_statement,
    joint_statement,
    listed_instruments,
    mentioned_instrument,
    met,
    nominal_talks,
    offered,
    outlined_plans,
    person_acted,
    proposed_instrument,
    purchase,
    reached_agreement,
    signing,
    state_acted,
    told_occasion,
    visit,
    visit_by_noun,
    worked_together,
)

VISIT_RULES: tuple[MeetingRule, ...] = (visit.RULE, visit_by_noun.RULE)
MEETING_RULES: tuple[MeetingRule, ...] = (
    met.RULE,
    told_occasion.RULE,
    nominal_talks.RULE,
    signing.RULE,
    ceremony.RULE,
    worked_together.RULE,
    body_met.RULE,
    also_present.RULE,
)
ACTOR_RULES: tuple[ActorRule, ...] = (
    issued_statement.RULE,
    heads_body.RULE,
    person_acted.RULE,
    state_acted.RULE,
    body_dealt.RULE,
)
AGREEMENT_RULES: tuple[AgreementRule, ...] = (
    agreed_to_set_up.RULE,
    agreed_to_do.RULE,
    proposed_instrument.RULE,
    outlined_plans.RULE,
    offered.RULE,
    exchanged_notes.RULE,
    listed_instruments.RULE,
    joint_statement.RULE,
    gave_support.RULE,
    purchase.RULE,
    reached_agreement.RULE,
    act_of_instrument.RULE,
    instrument_subject.RULE,
    mentioned_instrument.RULE,
)

"""Whether an office is of the portfolio that a group tells: “the foreign ministers” are no labour ministers."""

import re

_GROUP = re.compile(r"(?P<portfolio>[\w-]+) (?:ministers|secretaries)\Z", re.IGNORECASE)
_GENERAL = frozenset({"the", "both", "two", "three", "four", "cabinet", "senior", "prime", "all", "other", "fellow"})
_OTHER_WORDS = {
    "foreign": ("external", "international", "diaspora", "secretary of state"),
    "defence": ("defense", "armed", "war", "national security"),
    "defense": ("defence", "armed", "war", "national security"),
    "finance": ("treasury", "econom", "exchequer"),
    "interior": ("internal", "home", "security"),
    "security": ("interior", "internal", "home"),
    "trade": ("commerc", "business", "econom", "industry"),
    "agriculture": ("farm", "food", "rural"),
    "fisheries": ("fish", "sea", "marine", "ocean", "food"),
    "environment": ("climate", "ecolog", "nature"),
    "justice": ("attorney", "legal", "law"),
    "energy": ("power", "electric", "oil", "petrol", "mine", "mining"),
    "transport": ("rail", "infrastructure", "road", "works"),
    "labour": ("labor", "employ", "work"),
}
"""For some portfolios how else they begin in the title of an office."""
_STEM = 5  # letters that a portfolio and a title share: “fisheries”, “fishery”


def is_of_portfolio(words: str, title: str) -> bool:
    """Whether a title may be that of one of a group, by its words: a title without a portfolio always."""
    group = _GROUP.search(words)
    portfolio = group["portfolio"].lower() if group else ""
    told = title.lower()
    own = re.sub(
        r"\b(?:deputy|vice|state|cabinet|federal|union|minister|secretary|of|for|and|the|general|prime)\b", "", told
    )
    if not portfolio or portfolio in _GENERAL or not own.strip():
        return True
    return any(word in told for word in (portfolio[:_STEM], *_OTHER_WORDS.get(portfolio, ())))

"""Whom each mention of an article means: a surname, an office, “he”, “both sides”."""

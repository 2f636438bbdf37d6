"""Reviewing facts: which record comes next, what it rests on, and what a person says of it."""

"""What stands around a verb: who, when, where, about what, how sure, and the words to quote."""

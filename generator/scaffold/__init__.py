"""A new, empty fact base for another subject, with everything that it needs to be kept for years."""

"""From candidates to records: drafts, links to known records, the merge with what people edited."""

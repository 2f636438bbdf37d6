"""What each page says: one file a kind of page. Templates only lay out what is decided here."""

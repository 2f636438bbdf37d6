"""Problems as people and programs read them. Pure functions from values to text; nothing is printed here."""

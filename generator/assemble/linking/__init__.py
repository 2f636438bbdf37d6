"""Which facts of several articles are of one real thing: the same answer in any order of articles."""

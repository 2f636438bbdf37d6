"""Measuring: invented fact bases of any size, and how long the commands take on them."""

"""What continuous integration needs to know of a pull request, and to tell it."""

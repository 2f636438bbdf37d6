"""`python -m generator` is the `factsheet` command."""

from generator.cli.main import program

if __name__ == "__main__":
    program()

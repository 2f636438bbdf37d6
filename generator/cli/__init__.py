"""The command line: one file a command. Commands parse, call one function, show the result and set the exit code.

Nothing heavy is imported at the top of these files, so that `--help` and `--version` answer at once.
"""

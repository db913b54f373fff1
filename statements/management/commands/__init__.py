"""Commands: each parses its arguments, makes one call and prints the report."""

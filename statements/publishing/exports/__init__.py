"""Files: a filtered list as a whole, in one of several formats."""

"""TEXT -> STATEMENT AND ENTRIES: finds what is printed and where, never who or which country is meant."""

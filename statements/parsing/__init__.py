"""TEXT -> STATEMENT AND ENTRIES: finds what is printed and where; never decides who or what country is meant."""

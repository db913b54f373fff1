"""WORDS -> ROWS: folded search, candidates; the one place that asks which database we run on."""

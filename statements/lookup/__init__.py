"""WORDS -> ROWS: folded search; the one place that asks which database we run on."""

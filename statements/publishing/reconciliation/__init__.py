"""Reconciliation: other people's lists of names matched with the record, by the W3C group's API 0.2."""

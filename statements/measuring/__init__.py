"""Measuring: labelled documents are read and what was read is held against the labels."""

"""READING -> DATABASE: how a document comes into the record; decides nothing that a person decided."""

"""Refused: a document that cannot be read, with the one sentence that says why."""


class Refused(Exception):
    """The document was not read; `str(error)` is one sentence naming the file and the reason."""

"""Public ids: short, lasting names of rows for addresses, API and files."""

import hashlib

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 10


def make_public_id(*parts: str) -> str:
    """Derive an id of ten characters from what a row was first made of.

    The same document therefore gets the same address in a rebuilt database. 50 bits make a clash rare;
    the unique constraint finds one, and the caller then adds a part.
    """
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    return "".join(ALPHABET[number >> (5 * place) & 31] for place in range(LENGTH))

"""Seeds: which public statements came with the registry, so that the home page can say where these stand."""

import hashlib
from functools import cache

from django.conf import settings

from statements.publishing.public import public_statements


@cache
def seed_checksums() -> frozenset[str]:
    """SHA-256 of every document that came with the code."""
    folder = settings.BASE_DIR / "seeds"
    return frozenset(hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.txt"))


def count_seeds() -> int:
    """How many public statements the seeds print."""
    return public_statements().filter(sources__checksum__in=seed_checksums()).distinct().count()

"""Attempt: one piece of an import may fail without stopping the rest; its failure is an outcome."""

import logging
from collections.abc import Callable

from django.db import DatabaseError, OperationalError

from statements.importing.originals import OriginalMissing
from statements.importing.outcome import Outcome, failed
from statements.reading import Refused

logger = logging.getLogger(__name__)


def attempt(name: str, work: Callable[[], Outcome]) -> Outcome:
    """Do the work; an error is one sentence that names the document, a mistake of ours is logged, too."""
    try:
        return work()
    except Refused as refusal:
        return failed(name, str(refusal))
    except OriginalMissing as error:
        return failed(name, f"{name}: {error}")
    except DatabaseError as error:
        # A lock or a lost connection passes; anything else is a mistake of ours.
        level = logging.DEBUG if isinstance(error, OperationalError) else logging.ERROR
        logger.log(level, "saving %s failed", name, exc_info=True)
        return failed(name, f"{name}: could not be saved ({in_one_line(error)}); try it again.")
    except Exception as error:
        logger.exception("importing %s failed", name)
        return failed(name, f"{name}: the registry itself failed on it ({in_one_line(error)}).")


def in_one_line(error: Exception) -> str:
    """What an error says, without its second line."""
    return f"{type(error).__name__}: {error}".split("\n", maxsplit=1)[0]

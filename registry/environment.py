"""The environment: every setting as what it has to be; one that is not stops the start with one sentence."""

import os
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
YES = ("true", "yes", "on", "1")
NO = ("false", "no", "off", "0")


def read_env_file() -> None:
    """Take up the lines of .env, or of the file that ENV_FILE names; the environment goes before them."""
    named = text("ENV_FILE", "")
    path = Path(named or BASE_DIR / ".env")
    try:
        with path.open(encoding="utf-8") as file:
            environ.Env.read_env(file)
    except (OSError, UnicodeDecodeError) as error:
        if named or not isinstance(error, FileNotFoundError):
            reason = getattr(error, "strerror", None) or "it is not UTF-8"
            raise ImproperlyConfigured(f"{path} cannot be read: {reason}.") from error


def text(name: str, default: str) -> str:
    """The setting as it stands, blanks around it taken off."""
    return os.environ.get(name, default).strip()


def number(name: str, default: int, *, least: int = 0, most: int = 2**31 - 1) -> int:
    """A whole number in these bounds; the default where the setting is empty; raises ImproperlyConfigured."""
    given = text(name, "") or str(default)
    is_number = given.isascii() and given.isdigit() and len(given) <= len(str(most))
    if not is_number or not least <= int(given) <= most:
        raise ImproperlyConfigured(f"{name} must be a whole number from {least} to {most}, not “{given}”.")
    return int(given)


def flag(name: str, *, default: bool) -> bool:
    """Yes or no; the default where the setting is empty; raises ImproperlyConfigured."""
    given = text(name, "")
    if given.lower() not in ("", *YES, *NO):
        raise ImproperlyConfigured(f"{name} must be true or false, not “{given}”.")
    return given.lower() in YES if given else default


def words(name: str, default: list[str]) -> list[str]:
    """Words separated by commas; the default where the setting is empty."""
    return [word.strip() for word in text(name, "").split(",") if word.strip()] or default


read_env_file()

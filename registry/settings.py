"""How the site is configured: every value that varies comes from the environment or a .env file."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

from registry.environment import BASE_DIR, flag, number, text, words

# Where the site is reachable
LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = words("ALLOWED_HOSTS", LOCAL_HOSTS)
CSRF_TRUSTED_ORIGINS = words("CSRF_TRUSTED_ORIGINS", [])
IS_LOCAL = sorted(ALLOWED_HOSTS) == sorted(LOCAL_HOSTS)
DEBUG = flag("DEBUG", default=False)
ROOT_URLCONF = "registry.urls"
WSGI_APPLICATION = "registry.wsgi.application"

# What serve_locally uses: the port, and the account it makes
PORT = number("PORT", 8000, most=65535)
ADMIN_NAME = text("ADMIN_NAME", "admin")
ADMIN_PASSWORD = text("ADMIN_PASSWORD", "")

# Where everything lies that the site keeps
DATA_DIR = Path(text("DATA_DIR", "") or BASE_DIR / "data").resolve()
MEDIA_ROOT = DATA_DIR / "originals"
SECRET_KEY_FILE = DATA_DIR / "secret_key"
MAX_DOCUMENT_BYTES = number("MAX_DOCUMENT_BYTES", 20 * 1024 * 1024, least=1)
# What a document may cost beyond its size; the fields are those of Limits in statements.extraction.limits.
READER_LIMITS = {
    "seconds": number("READER_SECONDS", 60, least=1),
    "memory": number("READER_MEMORY_BYTES", 1024 * 1024 * 1024, least=128 * 1024 * 1024),
    "pages": number("READER_PAGES", 2000, least=1),
    "nesting": number("READER_NESTING", 200, least=1),
    "cells": number("READER_CELLS", 2_000_000, least=1),
    "unpacked": number("READER_UNPACKED_BYTES", 100 * 1024 * 1024, least=1),
}
# A pasted document arrives as a form field: the form may be as large as the document and some room.
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_DOCUMENT_BYTES + 1024 * 1024
# An organisation's form sends eight fields a name, as it is and as it was seen: room for the two thousand
# rows that Django takes of one table, and for no more.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000


def read_local_secret_key() -> str:
    """Return the key that serve_locally keeps in DATA_DIR, or nothing."""
    try:
        return SECRET_KEY_FILE.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


SECRET_KEY = text("SECRET_KEY", "")
IS_SECRET_KEY_LOCAL = not SECRET_KEY
if IS_SECRET_KEY_LOCAL:
    if not IS_LOCAL:
        raise ImproperlyConfigured(
            "Set SECRET_KEY to a long random text: ALLOWED_HOSTS names hosts beyond this machine."
        )
    # Without a kept key one lasts as long as this process: settings never write a file.
    SECRET_KEY = read_local_secret_key() or get_random_secret_key()

# Encryption in transit: on as soon as the site answers to anything but this machine
HTTPS_ONLY = flag("HTTPS_ONLY", default=not IS_LOCAL)
SECURE_SSL_REDIRECT = HTTPS_ONLY
SESSION_COOKIE_SECURE = HTTPS_ONLY
CSRF_COOKIE_SECURE = HTTPS_ONLY
SECURE_HSTS_SECONDS = number("HSTS_SECONDS", 365 * 24 * 3600 if HTTPS_ONLY else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = flag("HSTS_SUBDOMAINS", default=HTTPS_ONLY)
SECURE_HSTS_PRELOAD = flag("HSTS_PRELOAD", default=HTTPS_ONLY)
# Only a proxy that sets the header itself may be believed about it.
IS_BEHIND_PROXY = flag("BEHIND_HTTPS_PROXY", default=False)
if IS_BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# A watcher asks from inside, in plain HTTP.
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
X_FRAME_OPTIONS = "DENY"
# Nothing but files of our own: no script and no style inside a page, nothing from or to another host.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        # The admin draws small marks from its style sheets.
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "axes",
    "statements",
]
MIDDLEWARE = [
    "registry.request_ids.name_requests",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "registry.headers.add_headers",
    "registry.health.answer_health",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "statements.publishing.api.cors.open_to_other_sites",
    "registry.languages.speak_by_address",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "statements.publishing.methods.ReadOnly",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "statements.publishing.context.describe_site",
            ],
            "libraries": {"publishing": "statements.publishing.template_tags"},
        },
    },
]

# Where persons who signed are named: beside the statement they signed, everywhere, or nowhere
PUBLISH_PERSONS = text("PUBLISH_PERSONS", "statement")
if PUBLISH_PERSONS not in ("statement", "everywhere", "nowhere"):
    raise ImproperlyConfigured("PUBLISH_PERSONS must be statement, everywhere or nowhere.")

# What the footer says: who runs the site, and an e-mail or web address for errors and takedown
OPERATOR = text("OPERATOR", "")
CONTACT = text("CONTACT", "")

# The database: SQLite in DATA_DIR, or what DATABASE_URL names
DATABASE_URL = text("DATABASE_URL", "") or f"sqlite:///{DATA_DIR / 'registry.sqlite3'}"


def read_database_url(url: str) -> dict[str, Any]:
    """Return Django's settings for this database; raises ImproperlyConfigured for an unknown kind."""
    if not url.startswith(("sqlite:///", "postgres://", "postgresql://")):
        raise ImproperlyConfigured("DATABASE_URL must begin with sqlite:/// or postgres://.")
    try:
        database: dict[str, Any] = environ.Env.db_url_config(url)
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}.") from error
    if url.startswith("sqlite"):
        # Several processes write to one file: take the lock at the start, wait for it, let readers go on.
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
        return database
    database["CONN_MAX_AGE"] = number("CONN_MAX_AGE", 60)
    database["CONN_HEALTH_CHECKS"] = True
    # A server that is gone is an error soon, not when the network gives up.
    database["OPTIONS"] = {"connect_timeout": 10} | database.get("OPTIONS", {})
    return database


DATABASES = {"default": read_database_url(DATABASE_URL)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Log-in: after so many failures with one name from one place it is locked, for all worker processes alike
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AXES_FAILURE_LIMIT = number("LOGIN_FAILURES", 5, least=1)
AXES_COOLOFF_TIME = dt.timedelta(minutes=number("LOGIN_LOCK_MINUTES", 15, least=1))
# By both: by name alone anyone could lock a curator out, by place alone one colleague all others.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "registry.login_lock.address_of"
AXES_LOCKOUT_CALLABLE = "registry.login_lock.show_locked"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
# Who logged in when is nobody's business for longer than it takes.
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
# Who may open a lock may run a command on the server.
AXES_ENABLE_ADMIN = False

# The public pages: English at the root, every other language under its code; each name in its own language
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
LOCALE_PATHS = [BASE_DIR / "statements" / "locale"]
FORMAT_MODULE_PATH = "registry.formats"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

# Static files: gathered and named by their contents on a public site, as they lie on this machine
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
WHITENOISE_USE_FINDERS = IS_LOCAL
WHITENOISE_AUTOREFRESH = IS_LOCAL
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if IS_LOCAL
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Nothing is open by accident: an API view says itself who may write.
REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.DjangoModelPermissionsOrAnonReadOnly"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    # A header that anyone can write says who asks only as far as our own proxies wrote it.
    "NUM_PROXIES": number("PROXIES", 1 if IS_BEHIND_PROXY else 0),
}
# Requests a reader may make of the API and the files, as number/period; empty for any number
API_RATE = text("API_RATE", "120/min")
if API_RATE and not re.fullmatch(r"[1-9]\d*/(s|sec|second|m|min|minute|h|hour|d|day)", API_RATE):
    raise ImproperlyConfigured(f"API_RATE must be like 120/min, or empty, not “{API_RATE}”.")
# Queries that a client may put into one request for reconciliation
RECONCILE_QUERIES = number("RECONCILE_QUERIES", 50, least=1)
SPECTACULAR_SETTINGS = {
    "TITLE": "Signatory Registry API",
    "DESCRIPTION": "Who signed which joint statement, when and under which country: read-only, open to all. "
    "To match your own list of names with the organisations here, give OpenRefine the address `/reconcile/`, "
    "a service of the Reconciliation API 0.2.",
    "VERSION": "1",
    "LICENSE": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "SCHEMA_PATH_PREFIX": "/api/v[0-9]+",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "statements.publishing.api.documentation.describe_answers",
    ],
}

# What all worker processes count and remember together: a table that `migrate` makes
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "registry.request_ids.WithRequestId"}},
    "formatters": {
        "plain": {"format": "{asctime} {levelname} {name} request={request_id}: {message}", "style": "{"}
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["request_id"]}
    },
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "axes": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "registry": {"handlers": ["console"], "level": "WARNING"},
        "statements": {"handlers": ["console"], "level": "WARNING"},
    },
}

"""How the site is configured: every value that varies comes from the environment or a .env file."""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
environ.Env.read_env(env.str("ENV_FILE", default=str(BASE_DIR / ".env")))

# Where the site is reachable
LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", default=LOCAL_HOSTS)
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])
IS_LOCAL = sorted(ALLOWED_HOSTS) == sorted(LOCAL_HOSTS)
DEBUG: bool = env.bool("DEBUG", default=False)
ROOT_URLCONF = "registry.urls"
WSGI_APPLICATION = "registry.wsgi.application"

# What serve_locally uses: the port, and the account it makes
PORT: int = env.int("PORT", default=8000)
ADMIN_NAME: str = env.str("ADMIN_NAME", default="admin")
ADMIN_PASSWORD: str = env.str("ADMIN_PASSWORD", default="")

# Where everything lies that the site keeps
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "data"))).resolve()
MEDIA_ROOT = DATA_DIR / "originals"
SECRET_KEY_FILE = DATA_DIR / "secret_key"
MAX_DOCUMENT_BYTES: int = env.int("MAX_DOCUMENT_BYTES", default=20 * 1024 * 1024)
# A pasted document arrives as a form field: the form may be as large as the document and some room.
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_DOCUMENT_BYTES + 1024 * 1024


def read_local_secret_key() -> str:
    """Return the key that serve_locally keeps in DATA_DIR, or nothing."""
    try:
        return SECRET_KEY_FILE.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


SECRET_KEY: str = env.str("SECRET_KEY", default="")
IS_SECRET_KEY_LOCAL = not SECRET_KEY
if IS_SECRET_KEY_LOCAL:
    if not IS_LOCAL:
        raise ImproperlyConfigured(
            "Set SECRET_KEY to a long random text: ALLOWED_HOSTS names hosts beyond this machine."
        )
    # Without a kept key one lasts as long as this process: settings never write a file.
    SECRET_KEY = read_local_secret_key() or get_random_secret_key()

# Encryption in transit: on as soon as the site answers to anything but this machine
HTTPS_ONLY: bool = env.bool("HTTPS_ONLY", default=not IS_LOCAL)
SECURE_SSL_REDIRECT = HTTPS_ONLY
SESSION_COOKIE_SECURE = HTTPS_ONLY
CSRF_COOKIE_SECURE = HTTPS_ONLY
SECURE_HSTS_SECONDS: int = env.int("HSTS_SECONDS", default=365 * 24 * 3600 if HTTPS_ONLY else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS: bool = env.bool("HSTS_SUBDOMAINS", default=HTTPS_ONLY)
SECURE_HSTS_PRELOAD: bool = env.bool("HSTS_PRELOAD", default=HTTPS_ONLY)
# Only a proxy that sets the header itself may be believed about it.
IS_BEHIND_PROXY: bool = env.bool("BEHIND_HTTPS_PROXY", default=False)
if IS_BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "statements",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "statements.publishing.api.cors.open_to_other_sites",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
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
PUBLISH_PERSONS: str = env.str("PUBLISH_PERSONS", default="statement")
if PUBLISH_PERSONS not in ("statement", "everywhere", "nowhere"):
    raise ImproperlyConfigured("PUBLISH_PERSONS must be statement, everywhere or nowhere.")

# What the footer says: who runs the site, and an e-mail or web address for errors and takedown
OPERATOR: str = env.str("OPERATOR", default="")
CONTACT: str = env.str("CONTACT", default="")

# The database: SQLite in DATA_DIR, or what DATABASE_URL names
DATABASE_URL: str = env.str("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'registry.sqlite3'}")


def read_database_url(url: str) -> dict[str, Any]:
    """Return Django's settings for this database; raises ImproperlyConfigured for an unknown kind."""
    database: dict[str, Any] = environ.Env.db_url_config(url)
    engine = database.get("ENGINE", "")
    if engine == "django.db.backends.sqlite3":
        # Several processes write to one file: take the lock at the start, wait for it, let readers go on.
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    elif engine == "django.db.backends.postgresql":
        database["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
        database["CONN_HEALTH_CHECKS"] = True
    else:
        raise ImproperlyConfigured("DATABASE_URL must begin with sqlite:/// or postgres://.")
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

LANGUAGE_CODE = "en"
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
    "NUM_PROXIES": env.int("PROXIES", default=1 if IS_BEHIND_PROXY else 0),
}
# Requests a reader may make of the API and the files, as number/period; empty for any number
API_RATE: str = env.str("API_RATE", default="120/min")
SPECTACULAR_SETTINGS = {
    "TITLE": "Signatory Registry API",
    "DESCRIPTION": "Who signed which joint statement, when and under which country: read-only, open to all.",
    "VERSION": "1",
    "LICENSE": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "validatorUrl": None},
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
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "statements": {"handlers": ["console"], "level": "WARNING"},
    },
}

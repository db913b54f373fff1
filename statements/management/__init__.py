"""The management part of the app."""

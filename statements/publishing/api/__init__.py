"""The API: the public lists and rows as JSON, read-only, under /api/v1/."""

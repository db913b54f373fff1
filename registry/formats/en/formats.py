"""Dates in English: 22 November 2026, and to the minute 2026-11-22 07:47."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "Y-m-d H:i"

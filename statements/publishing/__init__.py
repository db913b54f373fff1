"""WHAT THE PUBLIC READS: pages of published statements, and the one definition of what is public."""

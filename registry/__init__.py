"""The site: how the registry is configured and addressed."""

"""The one app of the registry: from a signed document to a public record."""

"""FILE -> TEXT: reads a document into lines that know their offsets; knows nothing of signatories."""

"""FILE -> TEXT: reads a document of any kind into lines that know their offsets; knows nothing of signatories."""

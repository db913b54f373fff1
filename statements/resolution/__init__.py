"""NAME -> WHO AND WHERE, WITH REASONS: is given strings and a Gazetteer; knows no document, no database."""

"""The data of the gazetteer: tables written by hand, names from CLDR, and the programme that joins them."""

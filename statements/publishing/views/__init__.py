"""The public pages: home, a list and a detail page for each noun."""

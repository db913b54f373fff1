"""WHAT PEOPLE DECIDE: decisions with author, reason and date, and what follows from them."""

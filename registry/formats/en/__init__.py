"""English as it is spelt on these pages: British."""

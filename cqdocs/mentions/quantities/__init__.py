"""Figures: a numeral, what it counts or measures, and how the words around hedge it."""

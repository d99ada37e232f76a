"""Expressions that hold numerals and count nothing: 下一步, 三峡, 四面八方."""

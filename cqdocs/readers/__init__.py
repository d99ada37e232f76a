"""Bytes of a file to the text that is parsed, by what the bytes are: plain text, a web page, a Word file."""

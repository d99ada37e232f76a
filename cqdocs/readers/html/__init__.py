"""Web pages to text: the charset that a page declares, what of it is no text, and the rest in lines."""

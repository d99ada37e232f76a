"""What a page says of its texts: fields, front matter, bylines, datelines, signatures."""

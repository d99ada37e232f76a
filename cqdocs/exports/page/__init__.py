"""A document as one page of HTML to look at, which needs nothing beside itself."""

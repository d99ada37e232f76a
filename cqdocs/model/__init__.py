"""What a parse returns: spans, nodes, mentions and the document. Nothing here parses."""

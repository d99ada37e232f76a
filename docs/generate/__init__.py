"""The pages of docs/reference and the diagram that are made from the code, so that they cannot be wrong."""

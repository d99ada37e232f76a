"""How pages mark who speaks: each layout writes any conversation, and says what its tree must be."""

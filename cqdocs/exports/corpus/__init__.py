"""A document in the formats of corpora: TEI, Akoma Ntoso, ConvoKit, stand-off marks, Markdown."""

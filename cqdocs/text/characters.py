"""Classes of characters, as they stand after folding."""

from __future__ import annotations

from typing import Final

# What a reader sees as nothing: Unicode white space and the marks of no width.
BLANK: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
# Marks that end a sentence (GB/T 15834-2011, 句末点号), and those that close what was opened.
SENTENCE_END: Final = "。!?"
CLOSING: Final = "”’」』》〉)】〕］"
# No text begins with a mark that closes or separates, and none ends with one that opens.
NEVER_FIRST: Final = CLOSING + ",。;、!?"
NEVER_LAST: Final = "《〈“‘「『("

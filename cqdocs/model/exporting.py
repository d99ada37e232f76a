"""What a document can be written as for other programs; the writers are loaded when asked for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast

from attrs import frozen

from cqdocs.model.node import Node

if TYPE_CHECKING:
    from cqdocs.exports.corpus.brat import Brat
    from cqdocs.model.document import Document


@frozen
class Exporting(Node):
    """The methods of a document that write it in the formats of corpora."""

    @property
    def _document(self) -> Document:
        # The one class that has these methods.
        return cast("Document", self)

    def to_tei(self) -> str:
        """The document as TEI P5 in the form of Parla-CLARIN, as the text of an XML file in UTF-8.

        Speakers, turns, points, sentences, quotations, figures and times come back from it; a
        character that XML has no form for is U+FFFD. See docs/reference/corpus-formats.md.

        >>> import cqdocs
        >>> "<measure" in cqdocs.parse("修路3公里。").to_tei()
        True
        """
        from cqdocs.exports.corpus.tei import to_tei

        return to_tei(self._document)

    def to_akoma_ntoso(self) -> str:
        """The document as an Akoma Ntoso 3.0 debate, as the text of an XML file in UTF-8.

        Turns are `question`, `answer` and `speech`; a character that XML has no form for is U+FFFD.

        >>> import cqdocs
        >>> "<quantity" in cqdocs.parse("修路3公里。").to_akoma_ntoso()
        True
        """
        from cqdocs.exports.corpus.akoma_ntoso import to_akoma_ntoso

        return to_akoma_ntoso(self._document)

    def to_convokit(self, directory: str | os.PathLike[str]) -> None:
        """Write the conversation as a corpus that ConvoKit loads, into a directory made if missing.

        Each turn is an utterance, each exchange a conversation; what stands outside the turns is
        left out, but a document in which nobody speaks is one utterance. Files of a former corpus
        are overwritten. Raises OSError where nothing can be written there.
        """
        from cqdocs.exports.corpus.convokit import to_convokit

        to_convokit(self._document, directory)

    def to_brat(self) -> Brat:
        """The document for the annotation tool brat: `text`, `annotations` and `configuration`.

        They belong into NAME.txt, NAME.ann and annotation.conf, in UTF-8 with their line ends as they
        are; offsets count characters of the source. Half a character is U+FFFD.

        >>> import cqdocs
        >>> print(cqdocs.parse("修路3公里。").to_brat().annotations.splitlines()[0].expandtabs(1))
        T1 Quantity 2 5 3公里
        """
        from cqdocs.exports.corpus.brat import to_brat

        return to_brat(self._document)

    def to_web_annotations(self, source: str | None = None) -> str:
        """The marks of the document as a collection of W3C Web Annotations, in JSON-LD.

        `source` is the address of the text that they are about; without it the text is named by its
        digest (RFC 6920). Places count characters of the source.

        >>> import cqdocs
        >>> '"exact": "3公里"' in cqdocs.parse("修路3公里。").to_web_annotations()
        True
        """
        from cqdocs.exports.corpus.web_annotations import to_web_annotations

        return to_web_annotations(self._document, source)

    def to_markdown(self) -> str:
        r"""The document as clean Markdown, which parses into the same tree.

        Cut paragraphs are whole, headings have their marks, labels are bold, and the blanks and
        marks of the page are gone. Where a page reads otherwise without them, it is the source
        itself. A reference date that the caller gave is to be given again when it is parsed.

        >>> import cqdocs
        >>> print(cqdocs.parse("要点\n一、修路\n从东到西\n，路通了。").to_markdown())
        # 要点
        <BLANKLINE>
        ## 一、修路
        <BLANKLINE>
        从东到西，路通了。
        <BLANKLINE>
        """
        from cqdocs.exports.corpus.markdown import to_markdown

        return to_markdown(self._document)

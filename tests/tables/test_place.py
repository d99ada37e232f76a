"""The place of an offset is that of the innermost section, turn or point there."""

from hypothesis import given

import cqdocs
from cqdocs.strategies import Drawn, documents
from cqdocs.tables.place import Ids, Places


@given(documents())
def test_the_place_of_an_offset_is_that_of_the_node_there(drawn: Drawn) -> None:
    doc = cqdocs.parse(drawn.text)
    places = Places(doc, Ids("x", doc))
    holders = [
        node for node in doc.walk() if isinstance(node, cqdocs.Section | cqdocs.Turn | cqdocs.Point)
    ]
    offsets = [*range(0, len(doc.source), 7)]
    for offset, place in zip(offsets, places.at(offsets), strict=True):
        around = [node for node in holders if node.span.start <= offset < node.span.end]
        innermost = min(around, key=lambda node: node.span.end - node.span.start, default=None)
        assert place == (places.of(innermost) if innermost else places.of(doc))


def test_nothing_is_around_what_stands_alone() -> None:
    doc = cqdocs.parse("路好。")
    place = Places(doc, Ids("x", doc)).of(doc.paragraphs[0])
    assert (place.path, place.section, place.turn, place.point) == ((), None, None, None)


def test_equal_nodes_have_their_own_ids() -> None:
    doc = cqdocs.parse("好。\n\n好。\n")
    ids = Ids("x", doc)
    assert [ids.of(sentence) for sentence in doc.sentences] == ["x#sentences-1", "x#sentences-2"]

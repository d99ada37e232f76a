"""A reader of the TEI that the library writes: turns, points, quantities and times."""

from collections.abc import Iterator
from xml.etree import ElementTree

from exports.corpus.readers import Said

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
Element = ElementTree.Element


def read(text: str) -> Said:
    """What a TEI document says."""
    root = ElementTree.fromstring(text.encode())  # noqa: S314 - our own
    return Said(
        list(_turns(root)), list(_points(root)), list(_quantities(root)), list(_times(root))
    )


def tag(element: Element) -> str:
    return element.tag.removeprefix(TEI)


def find(root: Element, *names: str) -> Iterator[Element]:
    return (element for element in body(root).iter() if tag(element) in names)


def body(root: Element) -> Element:
    found = root.find(f"{TEI}text")
    assert found is not None
    return found


def by_id(root: Element) -> dict[str, Element]:
    return {f"#{element.get(ID)}": element for element in root.iter() if element.get(ID)}


def whole(element: Element, names: dict[str, Element]) -> str:
    """The text of an element, with what its `next` parts hold."""
    text = "".join(element.itertext())
    following = element.get("next")
    return text + whole(names[following], names) if following else text


def words(element: Element) -> str:
    """The text of the paragraphs in an element; labels, notes and heads are none."""
    found = []
    for part in element.iter():
        kind = part.get("type")
        if tag(part) in ("p", "seg") and kind is None:
            found.append("".join(part.itertext()))
    return "".join(found)


def _turns(root: Element) -> Iterator[tuple[str | None, ...]]:
    names = by_id(root)
    labels = (note for note in find(root, "note") if note.get("type") == "speaker")
    for label, turn in zip(labels, find(root, "u"), strict=True):
        person = names[turn.attrib["who"]]
        role, act = (one.split(".")[1] for one in turn.attrib["ana"].split())
        known = (
            next((e.text for e in person.iter(TEI + name) if e.get("type") is None), None)
            for name in ("persName", "orgName", "roleName")
        )
        yield role, act, *known, "".join(label.itertext()), words(turn)


def _points(root: Element) -> Iterator[tuple[str | None, ...]]:
    waiting = [(body(root), 0)]
    while waiting:
        element, depth = waiting.pop()
        if tag(element) in ("u", "div") or element.get("type") == "section":
            depth = 0
        children = list(element)
        if tag(element) == "list":
            depth += 1
        if tag(element) == "item":
            label = element.get("label")
            delimiter = element.get("delimiter") or None
            yield element.get("n"), label, delimiter, str(depth), words(element)
        for before, child in zip([None, *children], children, strict=False):
            if tag(child) == "item" and before is not None:
                child.set("label", before.text or "")
                child.set("delimiter", "".join(pc.text or "" for pc in before))
        waiting.extend((child, depth) for child in reversed(children))


def _quantities(root: Element) -> Iterator[tuple[str | None, ...]]:
    names = by_id(root)
    for element in find(root, "measure", "num"):
        if element.get("prev") or element.get("type") is None:
            continue
        value, low, high = (element.get(n) for n in ("value", "atLeast", "atMost"))
        unit: tuple[str | None, ...] = (None, None, None)
        if tag(element) == "measure":
            unit = _unit(names[element.attrib["unitRef"]])
            value = element.get("quantity")
            if value is None and len(element):
                low, high = element[0].get("atLeast"), element[0].get("atMost")
        hedge = _hedge(element)
        yield whole(element, names), element.get("type"), value, low, high, *unit, hedge


def _unit(definition: Element) -> tuple[str | None, ...]:
    labels = {label.get("type"): label.text for label in definition}
    return labels.get(None) or "", labels.get("code"), definition.get("type")


def _hedge(element: Element) -> str | None:
    ana = element.get("ana")
    return ana.removeprefix("#qualifier.") if ana else None


def _times(root: Element) -> Iterator[tuple[str | None, ...]]:
    names = by_id(root)
    for element in find(root, "date", "time"):
        if not element.get("prev"):
            value = element.get("when-custom")
            yield whole(element, names), element.get("type"), value, _hedge(element)

"""A reader of the Akoma Ntoso that the library writes: turns, points, quantities and times."""

from collections.abc import Iterator
from xml.etree import ElementTree

from exports.corpus.readers import Said

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OWN = "{urn:cqdocs:akn:1}"
ACTS = {"question": "question", "answer": "answer", "speech": "statement"}
Element = ElementTree.Element


def read(text: str) -> Said:
    """What an Akoma Ntoso document says."""
    root = ElementTree.fromstring(text.encode())  # noqa: S314 - our own
    return Said(
        list(_turns(root)), list(_points(root)), list(_quantities(root)), list(_times(root))
    )


def tag(element: Element) -> str:
    return element.tag.removeprefix(AKN)


def find(root: Element, *names: str) -> Iterator[Element]:
    """The elements of some names, but for the later parts of one that is cut."""
    seen: set[str] = set()
    for element in root.iter():
        part = element.get(f"{OWN}part")
        if tag(element) in names and part not in seen:
            seen |= {part} if part else set()
            yield element


def whole(root: Element, element: Element) -> str:
    """The text of an element, with its later parts."""
    part = element.get(f"{OWN}part")
    parts = [e for e in root.iter() if e.get(f"{OWN}part") == part] if part else [element]
    return "".join("".join(one.itertext()) for one in parts)


def words(element: Element) -> str:
    return "".join("".join(p.itertext()) for p in element.iter(f"{AKN}p"))


def _names(root: Element) -> dict[str, Element]:
    return {f"#{element.get('eId')}": element for element in root.iter() if element.get("eId")}


def _turns(root: Element) -> Iterator[tuple[str | None, ...]]:
    names = _names(root)
    for turn in find(root, *ACTS):
        person = names[turn.attrib["by"]]
        role = names[turn.attrib["as"]].attrib["showAs"]
        known = (person.get(OWN + name) for name in ("name", "affiliation", "title"))
        label = "".join(next(turn.iter(f"{AKN}from")).itertext())
        yield role, ACTS[tag(turn)], *known, label, words(turn)


def _points(root: Element) -> Iterator[tuple[str | None, ...]]:
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        if tag(element) in (*ACTS, "debateSection", "blockContainer"):
            depth = 0
        if tag(element) == "blockList":
            depth += 1
        if tag(element) == "item":
            number = "".join(element[0].itertext())
            ordinal, delimiter = element.get(f"{OWN}ordinal"), element.get(f"{OWN}delimiter")
            yield ordinal, number, delimiter, str(depth), words(element)
        waiting.extend((child, depth) for child in reversed(list(element)))


def _quantities(root: Element) -> Iterator[tuple[str | None, ...]]:
    names = _names(root)
    for element in find(root, "quantity"):
        referred = [names[name] for name in element.attrib["refersTo"].split()]
        normalized = element.attrib["normalized"]
        unit: tuple[str | None, ...] = (None, None, None)
        if len(referred) > 1:
            concept = referred[1]
            code, dimension = concept.get(f"{OWN}code"), concept.get(f"{OWN}dimension")
            unit = concept.get("showAs"), code, dimension
        low, dots, high = normalized.partition("..")
        number = (None, low or None, high or None) if dots else (normalized, None, None)
        kind = referred[0].get("showAs")
        hedge = element.get(f"{OWN}qualifier")
        yield whole(root, element), kind, *number, *unit, hedge


def _times(root: Element) -> Iterator[tuple[str | None, ...]]:
    for element in find(root, "date", "time", "inline"):
        kind = element.get(f"{OWN}kind")
        if kind is not None and tag(element) != "block":
            value, hedge = element.get(f"{OWN}value"), element.get(f"{OWN}qualifier")
            yield whole(root, element), kind, value, hedge

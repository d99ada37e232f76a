"""The `meta` of an Akoma Ntoso document: what it is, and the persons, roles and units that it names."""

from __future__ import annotations

from typing import Final

from cqdocs.exports.corpus.digest import digest
from cqdocs.exports.corpus.people import Voice, voices
from cqdocs.exports.corpus.xml import Element, add, put
from cqdocs.model.document import Document
from cqdocs.model.kinds import QuantityKind, Role
from cqdocs.model.mentions import Unit

# The namespace of what Akoma Ntoso has no attribute for; its prefix is `cq`.
OWN: Final = "urn:cqdocs:akn:1"
_EDITOR: Final = "cqdocs"
# The schema wants a date and an address of everything, and a page may give neither.
_UNDATED: Final = "0001-01-01"
_WORK: Final = "/akn/cn/debate"
_ONTOLOGY: Final = "/akn/ontology"


def put_own(target: Element, name: str, value: str | int | None) -> None:
    """Give an element an attribute of the library's own, unless the value is None."""
    put(target, f"cq:{name}", None if value is None else str(value))


class Ontology:
    """The names by which the text refers to persons, roles, kinds of figure and units."""

    def __init__(self, doc: Document) -> None:
        self.voices: dict[Voice, str] = voices(doc)
        self.roles: dict[Role, str] = {}
        self.kinds: dict[QuantityKind, str] = {}
        self.units: dict[Unit, str] = {}

    def role(self, role: Role) -> str:
        """The name of a role."""
        return self.roles.setdefault(role, f"role.{role}")

    def kind(self, kind: QuantityKind) -> str:
        """The name of a kind of figure."""
        return self.kinds.setdefault(kind, f"kind.{kind}")

    def unit(self, unit: Unit) -> str:
        """The name of a unit: unit1, unit2, … in the order of use."""
        return self.units.setdefault(unit, f"unit{len(self.units) + 1}")


def add_meta(debate: Element, doc: Document, ontology: Ontology) -> None:
    """Put the `meta` into the debate; the text is written before, since it fills the ontology."""
    meta = add(debate, "meta")
    _identification(add(meta, "identification", source=f"#{_EDITOR}"), doc)
    references = add(meta, "references", source=f"#{_EDITOR}")
    _refer(references, "TLCOrganization", _EDITOR, "cqdocs")
    for voice, name in ontology.voices.items():
        person = _refer(references, _voice_tag(voice), name, voice.shown)
        for field in ("role", "name", "affiliation", "title", "label"):
            put_own(person, field, getattr(voice, field))
    for role, name in ontology.roles.items():
        _refer(references, "TLCRole", name, str(role))
    for kind, name in ontology.kinds.items():
        _refer(references, "TLCConcept", name, str(kind))
    for unit, name in ontology.units.items():
        concept = _refer(references, "TLCConcept", name, unit.text)
        put_own(concept, "code", unit.code)
        put_own(concept, "dimension", unit.dimension)


def _voice_tag(voice: Voice) -> str:
    """A label that names no person but a medium or an office speaks for an organisation."""
    return "TLCOrganization" if voice.name is None and voice.affiliation else "TLCPerson"


def _refer(references: Element, tag: str, name: str, shown: str) -> Element:
    kind = tag.removeprefix("TLC").lower()
    return add(references, tag, eId=name, href=f"{_ONTOLOGY}/{kind}/{name}", showAs=shown)


def _identification(identification: Element, doc: Document) -> None:
    """Work, expression and manifestation (FRBR), each with the date that the page gives."""
    known = doc.metadata
    published = known.published or doc.reference_date
    date = published.isoformat() if published else _UNDATED
    named = "publication" if known.published else "reference" if published else "unknown"
    # A page has no address of its own; by its digest two of one day are told apart.
    address = f"{_WORK}/{date[:10]}/{digest(doc).hex()[:12]}"
    work = _frbr(identification, "FRBRWork", address, date, named)
    add(work, "FRBRcountry", value="cn")
    if known.issue is not None:
        add(work, "FRBRnumber", value=known.issue)
    for name in (known.title, known.source):
        if name is not None:
            add(work, "FRBRname", value=name)
    expression = _frbr(identification, "FRBRExpression", f"{address}/zho", date, named)
    add(expression, "FRBRlanguage", language="zho")
    manifestation = _frbr(identification, "FRBRManifestation", f"{address}/zho.xml", date, named)
    add(manifestation, "FRBRformat", value="application/akn+xml")


def _frbr(parent: Element, tag: str, uri: str, date: str, named: str) -> Element:
    made = add(parent, tag)
    add(made, "FRBRthis", value=uri)
    add(made, "FRBRuri", value=uri)
    add(made, "FRBRdate", date=date, name=named)
    add(made, "FRBRauthor", href=f"#{_EDITOR}")
    return made

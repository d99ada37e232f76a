"""The header of a TEI document: what is known of the page, its speakers, its vocabularies."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from cqdocs.exports.corpus.people import Voice
from cqdocs.exports.corpus.tei_text import Units
from cqdocs.exports.corpus.xml import XML_ID, Element, add, put
from cqdocs.model.document import Document
from cqdocs.model.kinds import Act, Qualifier, Role
from cqdocs.version import __version__

# TEI wants a title and a statement of publication, which not every page gives.
_UNTITLED: Final = "[untitled]"
_UNPUBLISHED: Final = "Made from the source by cqdocs; not published by itself."
_VOCABULARIES: Final[tuple[tuple[str, str, type[StrEnum]], ...]] = (
    ("role", "What a speaker does in the conversation", Role),
    ("act", "What a turn does in the conversation", Act),
    ("qualifier", "How the words around a figure or time hedge it", Qualifier),
)


def add_header(root: Element, doc: Document, voices: Mapping[Voice, str], units: Units) -> None:
    """Put the header into the root; the text is written before, since it uses the units."""
    header = add(root, "teiHeader")
    _file(add(header, "fileDesc"), doc)
    encoding = add(header, "encodingDesc")
    # TEI takes no version such as 1.0.dev0: its numbers say enough.
    version = re.match(r"\d+(?:\.\d+){0,3}", __version__)
    application = add(add(encoding, "appInfo"), "application", ident="cqdocs")
    put(application, "version", version[0] if version else "0")
    add(application, "label", "cqdocs")
    declarations = add(encoding, "classDecl")
    for name, meaning, words in _VOCABULARIES:
        _taxonomy(declarations, name, meaning, words)
    if units.names:
        _units(add(encoding, "unitDecl"), units)
    profile = add(header, "profileDesc")
    if doc.reference_date is not None:
        _reference(add(profile, "creation"), doc)
    add(add(profile, "langUsage"), "language", "Chinese", ident="zh")
    if voices:
        people = add(add(profile, "particDesc"), "listPerson")
        for voice, identifier in voices.items():
            _person(people, voice, identifier)


def _file(description: Element, doc: Document) -> None:
    known = doc.metadata
    statement = add(description, "titleStmt")
    add(statement, "title", known.title or _UNTITLED)
    for author in known.authors:
        add(statement, "author", author)
    for editor in known.editors:
        responsible = add(statement, "respStmt")
        add(responsible, "resp", editor.role)
        add(responsible, "name", editor.name)
    add(add(description, "publicationStmt"), "p", _UNPUBLISHED)
    source = add(add(description, "sourceDesc"), "bibl")
    add(source, "title", known.title or _UNTITLED, level="a")
    if known.source is not None:
        add(source, "title", known.source, level="j")
    if known.issue is not None:
        add(source, "biblScope", known.issue, unit="issue")
    if known.published is not None:
        add(source, "date", when=moment(known.published), type="published")


def moment(date: datetime.date) -> str:
    """A date or moment as XML Schema has it."""
    return date.isoformat()


def _taxonomy(parent: Element, name: str, meaning: str, words: Iterable[StrEnum]) -> None:
    taxonomy = add(parent, "taxonomy")
    put(taxonomy, XML_ID, name)
    add(taxonomy, "desc", meaning)
    for word in words:
        category = add(taxonomy, "category")
        put(category, XML_ID, f"{name}.{word}")
        add(category, "catDesc", word.value.replace("_", " "))


def _units(parent: Element, units: Units) -> None:
    for unit, identifier in units.names.items():
        definition = add(parent, "unitDef", type=unit.dimension)
        put(definition, XML_ID, identifier)
        add(definition, "label", unit.text)
        if unit.code is not None:
            add(definition, "label", unit.code, type="code")


def _reference(creation: Element, doc: Document) -> None:
    if doc.reference_date is not None:
        origin = str(doc.reference_origin) if doc.reference_origin else None
        add(creation, "date", type="reference", subtype=origin, when=doc.reference_date.isoformat())


def _person(parent: Element, voice: Voice, identifier: str) -> None:
    person = add(parent, "person", role=str(voice.role))
    put(person, XML_ID, identifier)
    if voice.name is not None:
        add(person, "persName", voice.name)
    if voice.label is not None:
        add(person, "persName", voice.label, type="label")
    if voice.affiliation is not None or voice.title is not None:
        affiliation = add(person, "affiliation")
        if voice.title is not None:
            add(affiliation, "roleName", voice.title)
        if voice.affiliation is not None:
            add(affiliation, "orgName", voice.affiliation)

"""The pipeline component `cqdocs`, which spaCy finds by an entry point: `nlp.add_pipe("cqdocs")`."""

import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING

from attrs import frozen

from cqdocs.exports.as_spacy import annotate
from cqdocs.parse import parse

if TYPE_CHECKING:
    from spacy.tokens import Doc


@frozen
class Component:
    """Parses the text of each spaCy Doc and puts what it finds into its spans."""

    reference_date: datetime.date | None = None

    def __call__(self, doc: "Doc") -> "Doc":
        """The same Doc, annotated; see `annotate`."""
        return annotate(doc, parse(doc.text, self.reference_date))


# spaCy reads these annotations when it checks a configuration, so they are no strings.
def make(nlp: object, name: str, reference_date: str | None = None) -> Component:
    """The component of a pipeline; `reference_date` is the day of which the texts speak (2022-08-20).

    Raises ValueError where that is no date. `nlp` and `name` are what spaCy hands to every factory.
    """
    if reference_date is None:
        return Component()
    try:
        return Component(datetime.date.fromisoformat(reference_date))
    except ValueError:
        message = f"reference_date is {reference_date!r}; write it as 2022-08-20"
        raise ValueError(message) from None


def register() -> None:
    """Tell spaCy of the component; done when this module is loaded, if spaCy is there to be told."""
    from spacy.language import Language

    settings = {"reference_date": None}
    Language.factory("cqdocs", default_config=settings, assigns=["doc.spans"], func=make)


if find_spec("spacy") is not None:
    register()

"""Every error is one of the library's and a built-in one, and travels between processes."""

import pickle

import pytest

import cqdocs
from cqdocs import errors
from cqdocs.errors import CqdocsError, MissingExtraError

LEAVES = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, CqdocsError) and kind is not CqdocsError
]


@pytest.mark.parametrize("kind", LEAVES)
def test_a_leaf_is_also_a_built_in_error(kind: type[CqdocsError]) -> None:
    assert kind.__bases__[0] is CqdocsError
    assert kind.__bases__[1].__module__ == "builtins"


def given() -> list[CqdocsError]:
    """Errors that carry more than their message."""
    found: list[CqdocsError] = [MissingExtraError("web pages need", "html")]
    for doing in (
        lambda: cqdocs.parse_bytes(b"\xff\xff\x81", encoding="utf-8"),
        lambda: cqdocs.parse_number("三路"),
    ):
        with pytest.raises(CqdocsError) as raised:
            doing()
        found.append(raised.value)
    return found


@pytest.mark.parametrize("error", given(), ids=lambda error: type(error).__name__)
def test_an_error_travels_with_all_it_says(error: CqdocsError) -> None:
    copied = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(copied) is type(error)
    assert str(copied) == str(error)
    assert vars(copied) == vars(error)

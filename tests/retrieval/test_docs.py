"""The examples of docs/how-to/retrieval.md that need other packages do what they say."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "retrieval.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"<!-- needs: (\S+) -->\n```python\n(.*?)```", PAGE, re.DOTALL)
EXTRAS = {"langchain_core": "langchain", "llama_index.core": "llama-index"}


def test_every_other_example_is_one_that_doctest_runs() -> None:
    assert len(EXAMPLES) == 5
    assert PAGE.count("```python\n") == len(EXAMPLES) + PAGE.count("```python\n>>>")


@pytest.mark.parametrize(("package", "code"), EXAMPLES)
def test_an_example_runs(package: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    extra = EXTRAS.get(package, package)
    pytest.importorskip(package, reason=f'pip install "cqdocs[{extra}]"')
    if package == "spacy":
        # An installed cqdocs is found by its entry point; a bare checkout has none.
        assert importlib.util.find_spec("cqdocs.exports.spacy_factory")
        import cqdocs.exports.spacy_factory  # noqa: F401
    monkeypatch.chdir(ROOT)
    exec(compile(code, "docs/how-to/retrieval.md", "exec"), {})  # noqa: S102 - our own page

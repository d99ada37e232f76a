"""The day from which a text speaks: that of the speech or signature, else that of publication."""

import datetime

import pytest

import cqdocs
from cqdocs.kinds import ReferenceOrigin

DAY = datetime.date(2023, 5, 1)
BODY = "我们讲完了，这是正文。"


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (f"{BODY}\n\n（2023年5月1日）", ReferenceOrigin.TEXT),
        (f"{BODY}\n\n2023年5月1日印发", ReferenceOrigin.TEXT),
        (f"# 青河要闻\n2023年5月1日公布\n\n{BODY}", ReferenceOrigin.PUBLISHED),
        (f"# 青河要闻\n2023年5月1日 青河\n\n{BODY}", ReferenceOrigin.TEXT),
    ],
)
def test_a_text_says_its_day(text: str, origin: ReferenceOrigin) -> None:
    doc = cqdocs.parse(text)
    assert (doc.reference_date, doc.reference_origin) == (DAY, origin)


def test_a_day_inside_a_sentence_is_none() -> None:
    doc = cqdocs.parse(f"{BODY}\n\n2023年5月1日开工的路通了。")
    assert (doc.reference_date, doc.reference_origin) == (None, None)

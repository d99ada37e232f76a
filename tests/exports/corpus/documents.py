"""The documents that every export is tried on: the seeds, drawn ones, hostile text, layouts."""

from pathlib import Path
from typing import Final

import pytest
from hypothesis import strategies as st
from samples import SEEDS

import cqdocs
from cqdocs import Document
from cqdocs.strategies import documents, hostile_text

lxml = pytest.importorskip("lxml.etree", reason='needs lxml: pip install "cqdocs[test]"')

# What the seeds do not show: a section in a turn, a quotation over sentences, figures of each kind.
LAYOUTS: Final = {
    "a section inside a turn": """# 发布会

重庆日报记者：成效如何？

王宁：谢谢提问。

一、修路

修路3公里。一是修桥。二是通水。

二、造林

造林5至8万亩。

重庆日报记者：还有呢？

王宁：没有了。""",
    "a quotation over sentences": "他说：“去年修路3条。今年《规划》说5条，约20亿元。”完了。",
    "times of each kind": "2022年6月18日10时，今年，20世纪90年代，3月，2018年以来，每年，"
    "三十年，上午9时30分，3至6个月，5月1日到3日，两年多来，近十年。",
    "figures of each kind": "三分之一，30%，提高2个百分点，增长3倍，第5名，12元，3至5个，36.5摄氏度，"
    "1.5万吨，人口超过300，近20个。",
    "characters without a form in XML": "记者：\x00何\ud800时？\n王宁：\x0c九\ufffe月。<&>\"'",
    "nothing": "",
    "blanks": " \n\u3000",
    "one line": "路",
    "fields, a picture, a rule": "---\ntitle: 要点\n标签: \n---\n# 要点\n来源：《求是》2023/20 作者：王宁\n"
    "(上接3版)正文。\n图为夜景。 新华社记者 王宁/摄\n---\n责任编辑：王慧",
}


def parsed() -> st.SearchStrategy[Document]:
    """A drawn document with any layout, or any text at all."""
    drawn = documents().map(lambda drawn: drawn.text)
    return st.one_of(drawn, drawn, hostile_text()).map(cqdocs.parse)


def seeds() -> list[Document]:
    return [cqdocs.parse_file(path) for path in SEEDS]


def layouts() -> list[Document]:
    return [cqdocs.parse(text) for text in LAYOUTS.values()]


_SCHEMAS: Final = {
    name: lxml.RelaxNG(lxml.parse(str(Path(__file__).with_name(f"{name}.rng"))))
    for name in ("tei", "akn")
}


def faults(text: str, schema: str) -> list[str]:
    """What a schema that lies beside this file finds wrong with a text of XML."""
    relax = _SCHEMAS[schema]
    relax.validate(lxml.fromstring(text.encode()))
    return [str(error) for error in relax.error_log]

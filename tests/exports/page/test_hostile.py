"""Whatever a text says, the page shows it as text, and nothing of it is obeyed."""

import pytest
from exports.page.reading import Page, leaves, words
from hypothesis import given
from hypothesis import strategies as st

import cqdocs
from cqdocs.exports.page import assets
from cqdocs.strategies import Drawn, documents, hostile_text

ATTACKS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)//",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "</style><style>*{display:none}</style>",
    "<!--",
    "-->",
    "]]>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<base href='https://example.org/'>",
    "<meta http-equiv=refresh content='0;https://example.org'>",
    "javascript:alert(1)",
    "&lt;b&gt;&#60;script&#62;",
    "{title}{0}{script.__class__}",
    "%s%(page)s",
    "<plaintext>",
    "<textarea>",
    "<template><script>alert(1)</script></template>",
    "</p></article></main></body></html>",
]
FRAMES = [
    "{}",
    "# {}\n\n正文。\n",
    "## 一、{}\n\n正文。\n",
    "**{}记者:**请问{}?\n\n**王{}:**好{}。一是{}修路。二是{}通水3万吨{}。\n",
    "标题{}\n\n来源:《{}》 作者:{} 2023-10-16\n\n正文{}去年达到3800万余亩{}。\n",
    "图为{}。{}/摄\n",
    "![{}]({})\n<!-- {} -->\n(上接3版){}\n",
]
# What the skeleton and the renderer write; a tag from outside would show.
TAGS = set(
    "html head meta link title style body a header p nav span form label input output button div aside"
    " details summary dl dt dd ul ol li main article section h1 h2 h3 h4 h5 h6 hr b data table thead"
    " tbody tr th td dialog kbd script".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name rel href class id for type placeholder autocomplete spellcheck"
    " hidden data-step data-do data-number data-sort disabled open tabindex role title value scope"
    " method aria-label aria-labelledby aria-current aria-live aria-pressed".split()
)


def check(text: str) -> None:
    doc = cqdocs.parse(text)
    html = doc.to_html()
    html.encode("utf-8")
    page = Page.of(html)
    elements = [one for one in page.root.iter() if isinstance(one.tag, str)]
    assert {one.tag for one in elements} <= TAGS
    assert {name for one in elements for name in one.attrib} <= ATTRIBUTES
    assert [words(one) for one in page.every("script")] == [str(assets.script())]
    assert [words(one) for one in page.every("style")] == [str(assets.style())]
    ids = {one.get("id") for one in elements}
    for link in page.every("a"):
        target = link.get("href", "")
        assert target.startswith("#")
        assert target[1:] in ids
    shown, at = words(page.by_id("text")), 0
    for leaf in leaves(doc):
        at = shown.find(leaf, at)
        assert at >= 0, leaf
    # Every character that HTML has no form for is a sign.
    assert not set(html) & set(map(chr, [*range(9), *range(11, 32), *range(127, 160)]))


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_text(attack: str, frame: str) -> None:
    check(frame.replace("{}", attack))


@given(hostile_text())
def test_any_text_is_text(text: str) -> None:
    check(text)


@given(documents(), st.lists(st.sampled_from(ATTACKS), min_size=1, max_size=4), st.data())
def test_attacks_anywhere_in_a_document_are_text(
    drawn: Drawn, attacks: list[str], data: st.DataObject
) -> None:
    text = drawn.text
    for attack in attacks:
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + attack + text[at:]
    check(text)


def test_a_page_for_a_notebook_is_one_frame() -> None:
    html = cqdocs.parse("## <script>alert(1)</script>\n\n正文“'\"。")._repr_html_()
    page = Page.of(html)
    assert page.every("script") == []
    (frame,) = page.every("iframe")
    assert "allow-same-origin" not in frame.get("sandbox", "")
    assert words(Page.of(frame.get("srcdoc", "")).by_id("section-1")).startswith("\n<script>")

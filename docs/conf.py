"""How Sphinx builds these pages: `python -m sphinx -W -n --keep-going docs docs/_build`."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# The pages describe the code beside them, whatever is installed.
sys.path.insert(0, str(Path(__file__).parents[1]))

from cqdocs.version import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "cqdocs"
author = "The cqdocs authors"
release = version = __version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_copybutton"]
exclude_patterns = ["_build", "generate"]
root_doc = "index"

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

# Docstrings are plain text with `code` in it.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
add_module_names = False
python_use_unqualified_type_names = True
# Only our own names are looked for: nothing is fetched from the network.
nitpick_ignore_regex = [
    (r"py:.*", r"(?!cqdocs\.).*"),
    (r"py:.*", r"cqdocs\.(model|batch|retrieval|exports|tables|strategies|parse|text)\..*"),
]

html_theme = "furo"
html_title = "cqdocs"
html_copy_source = False
html_show_copyright = False
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
copybutton_only_copy_prompt_lines = True


def without_last_blank(app: "Sphinx", name: str, source: list[str]) -> None:
    """Drop the blank line at the end of an example: doctest needs it, a reader does not."""
    source[0] = re.sub(r"\n\n```$", "\n```", source[0], flags=re.MULTILINE)


def setup(app: "Sphinx") -> None:
    """Tell Sphinx what else is done to a page."""
    app.connect("source-read", without_last_blank)

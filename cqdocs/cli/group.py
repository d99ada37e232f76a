"""The command `cqdocs` itself: what its help says, whatever its subcommands are."""

from __future__ import annotations

import click

from cqdocs.version import __version__


def examples(*lines: str) -> str:
    """An epilog whose lines click leaves as they are."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


@click.group(
    name="cqdocs",
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "cqdocs outline report.txt",
        "cqdocs json report.txt > report.json",
        "cqdocs turns *.txt > turns.tsv",
        "cqdocs quantities report.txt",
        "cqdocs times report.txt",
        "cqdocs chunks --max-chars 500 report.txt",
        "cqdocs issues *.txt",
        "cqdocs view --open report.txt",
        "cqdocs convert report.txt --to tei > report.xml",
        "cqdocs export corpus/ --to parquet --out tables/",
    ),
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def app() -> None:
    """Parse official Chinese documents: press conferences, essays, reports, laws.

    FILE is text or Markdown in UTF-8, UTF-16 or GB18030, a web page (extra html) or a Word file
    (.docx, extra docx); - is standard input. The exit status is
    0, or 1 where a file could not be read (the others are done all the same), or 2 for wrong usage.
    """

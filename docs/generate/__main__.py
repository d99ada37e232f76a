"""`python -m docs.generate` writes the files that are made from the code; `--check` only compares."""

import sys

from docs.generate.pages import DOCS, PAGES, stale

if __name__ == "__main__":
    names = stale()
    if "--check" in sys.argv[1:]:
        sys.exit(f"stale: {', '.join(names)}; run python -m docs.generate" if names else 0)
    for name in names:
        (DOCS / name).write_text(PAGES[name](), encoding="utf-8")
        sys.stdout.write(f"{name}\n")

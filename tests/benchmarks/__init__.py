"""How fast the library is, and how much it takes; see docs/benchmarks.md."""

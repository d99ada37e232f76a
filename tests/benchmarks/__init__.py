"""How fast the library is, and how much it takes; see docs/explanation/benchmarks.md."""

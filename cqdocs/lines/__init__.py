"""The text cut at line ends. A line sees only itself."""

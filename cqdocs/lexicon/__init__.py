"""Words as data. Each TOML file is a table of rows; each row carries an example that a test parses."""

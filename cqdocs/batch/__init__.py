"""Many documents on one machine: parsed by all cores, exported in parts that a kill cannot spoil."""

"""How fast Vereda is beside other generators of static sites: `python -m benchmarks`."""

"""Trying the addresses outside the site: politely, one after the other on each host."""

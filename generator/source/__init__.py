"""From the files of a site to values: which there are, and what each of them says."""

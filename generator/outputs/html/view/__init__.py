"""What each kind of page shows, as one frozen value: templates arrange it and compute nothing."""

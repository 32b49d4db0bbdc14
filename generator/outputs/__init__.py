"""What a build writes: one file an output."""

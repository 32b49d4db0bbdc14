"""What Markdown is here: CommonMark, and what we add to it or read otherwise."""

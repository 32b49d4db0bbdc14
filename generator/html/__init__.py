"""From blocks to HTML: what the words of one page fill into them."""

"""One whole index by lunr.py, which a reader would have to load at once. Runs where lunr is installed alone.

python one_index.py DOCUMENTS INDEX
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

lunr = import_module("lunr").lunr  # untyped, and not installed where this file is checked
documents = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
index = lunr(ref="id", fields=("title", "body"), documents=documents)
Path(sys.argv[2]).write_text(json.dumps(index.serialize(), ensure_ascii=False), encoding="utf-8")

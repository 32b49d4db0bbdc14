"""Adds the works of others that lie in the package to the list that cyclonedx-py made of an environment.

Usage, from the root of the source: bom.py LIST FOLDER. The whole list is written into the folder.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL


@dataclass(frozen=True, slots=True)
class Vendored:
    """The work of others in a file of ours."""

    purl: PackageURL
    licence: str
    file: str
    kind: ComponentType


LIBRARY, DATA = ComponentType.LIBRARY, ComponentType.DATA
LUNR = "generator/outputs/search/lunr-2.3.9.min.js"
TABLE = "generator/i18n/languages.tsv"
HAN = "generator/outputs/search/han.txt"
VENDORED = (
    Vendored(PackageURL("npm", None, "lunr", "2.3.9"), "MIT", LUNR, LIBRARY),
    Vendored(
        PackageURL("github", "BYVoid", "OpenCC"), "Apache-2.0", "generator/outputs/search/han.txt", DATA
    ),
    Vendored(PackageURL("github", "wikimedia", "jquery.uls"), "MIT", TABLE, DATA),
    Vendored(PackageURL("github", "wikimedia", "jquery.i18n"), "MIT", "generator/i18n/fallbacks.tsv", DATA),
    Vendored(PackageURL("github", "unicode-org", "cldr"), "Unicode-3.0", TABLE, DATA),
)


def main(given: Path, folder: Path) -> None:
    """Write the whole list, if it is right by the schema."""
    bom = Bom.from_json(json.loads(given.read_text(encoding="utf-8")))
    root = bom.metadata.component
    parts = [_component(each) for each in VENDORED]
    bom.components.update(parts)
    bom.register_dependency(root, parts)
    name = f"{root.name}-{root.version}.cdx.json"
    bom.serial_number = uuid5(NAMESPACE_URL, name)
    text = JsonV1Dot6(bom).output_as_string(indent=2)
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if wrong:
        sys.exit(f"vereda: the list of parts breaks the schema of CycloneDX: {wrong}")
    (folder / name).write_text(text + "\n", encoding="utf-8")


def _component(each: Vendored) -> Component:
    digest = HashType(alg=HashAlgorithm.SHA_256, content=sha256(Path(each.file).read_bytes()).hexdigest())
    return Component(
        name=each.purl.name,
        version=each.purl.version,
        type=each.kind,
        bom_ref=str(each.purl),
        licenses=[DisjunctiveLicense(id=each.licence)],
        purl=each.purl,
        description=f"in {each.file}",
        hashes=[digest] if each.kind == LIBRARY else [],
    )


main(Path(sys.argv[1]), Path(sys.argv[2]))

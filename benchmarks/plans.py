"""What is measured: sites, tasks, who takes part, and how often."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.sites import Site

BUILDS = ("cold", "nothing changed", "body edit", "title edit", "message edit", "template edit")
SERVED = "save to served"
MEMORY = "peak memory"
EMPTY = "an empty Python"


@dataclass(frozen=True, slots=True)
class Plan:
    """Some tasks on one site."""

    name: str
    site: Site
    tasks: tuple[str, ...]
    rounds: int
    """How often each task is done by each; of memory, one less is enough."""
    peers: tuple[str, ...] = ()
    """Who takes part; () means all."""

    @property
    def title(self) -> str:
        """The plan's heading."""
        site = self.site
        translated = f", {site.share:.0%} translated" if site.share < 1 else ""
        locales = f" × {site.locales} locales" if site.locales > 1 else ""
        return f"{site.modules:,} modules{locales}{translated}"


FASTEST = ("Vereda", "Vereda (all pages)", "Hugo")
SHORT = (
    Plan("short", Site(200, 2), BUILDS, 3),
    Plan("short-served", Site(200, 2), (SERVED,), 3),
)
LONG = (
    Plan("translated", Site(1_000, 5), ("cold",), 5, FASTEST),
    Plan("languages", Site(500, 20, 0.4), ("cold",), 3, FASTEST),
    Plan("large", Site(10_000), ("cold", "nothing changed", "body edit", MEMORY), 3, FASTEST),
    Plan("served", Site(1_000, 10), (SERVED,), 9, (*FASTEST, "Eleventy")),
    Plan("all", Site(1_000), (*(task for task in BUILDS if task != "message edit"), MEMORY), 3),
    Plan("messages", Site(500, 2), ("message edit",), 3),
    Plan("all-served", Site(1_000), (SERVED,), 5),
)

"""What is measured: sites, tasks, who takes part, and how often."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.sites import Site

COLD = "cold"
UNCHANGED = "nothing changed"
BUILDS = (COLD, UNCHANGED, "body edit", "title edit", "message edit", "template edit")
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
    """How often each task is done by each; memory hardly varies, so it is looked at once."""
    peers: tuple[str, ...] = ()
    """Who takes part; () means all."""

    @property
    def title(self) -> str:
        """The plan's heading."""
        site = self.site
        if site.text:
            return f"Real text: {site.modules} modules × {site.locales} locales, {site.text}"
        translated = f", {site.share:.0%} translated" if site.share < 1 else ""
        locales = f" × {site.locales} locales" if site.locales > 1 else ""
        return f"{site.modules:,} modules{locales}{translated}"


FASTEST = ("Vereda", "Vereda (all pages)", "Hugo")
REAL = ("Vereda, one process", "Vereda, two processes")


def short(real: Site) -> tuple[Plan, ...]:
    """Return what is measured in five minutes; `real` is a site of real text."""
    return (
        Plan("real", real, (COLD, UNCHANGED, "body edit", MEMORY), 3, REAL),
        Plan("short", Site(100, 2), BUILDS, 2),
        Plan("short-served", Site(100, 2), (SERVED,), 2),
        Plan("short-translated", Site(1_000, 5), (COLD,), 1, FASTEST),
    )


def long(real: Site) -> tuple[Plan, ...]:
    """Return what is measured in half an hour."""
    return (Plan("real", real, (COLD, UNCHANGED, "body edit", MEMORY), 5, REAL), *LONG)


LONG = (
    Plan("small", Site(100, 2), BUILDS, 5),
    Plan("translated", Site(1_000, 5), (COLD,), 5, FASTEST),
    Plan("languages", Site(500, 20, 0.4), (COLD,), 3, FASTEST),
    Plan("large", Site(10_000), (COLD, UNCHANGED, "body edit", MEMORY), 3, FASTEST),
    Plan("served", Site(1_000, 10), (SERVED,), 9, (*FASTEST, "Eleventy")),
    Plan("all", Site(1_000), (*(task for task in BUILDS if task != "message edit"), MEMORY, SERVED), 3),
    Plan("messages", Site(500, 2), ("message edit",), 3),
)

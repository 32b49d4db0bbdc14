"""The flow of a build: gather what each file says, look over the whole, write what is published."""

from generator.build.entry import build, check, keep_report, source

__all__ = ["build", "check", "keep_report", "source"]

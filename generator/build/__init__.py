"""The flow of a build: gather what each file says, look over the whole, write what is published."""

from generator.build.entry import build, check, source

__all__ = ["build", "check", "source"]

"""A group whose commands are imported when they are asked for: a build that has nothing to do starts fast."""

from __future__ import annotations

from importlib import import_module

import click

from generator.model.ids import did_you_mean

COMMANDS = ("build", "check", "compare", "explain", "new", "rename", "search", "serve", "why")
"""Each in the module of its name, as the function of its name."""


class LazyGroup(click.Group):
    """The commands of `COMMANDS`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, or None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"generator.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that was typed, or say which one was probably meant."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            hint = did_you_mean(name, COMMANDS) or f"there are {', '.join(COMMANDS)}"
            ctx.fail(f'there is no command "{name}"; {hint}')
        return super().resolve_command(ctx, args)

"""All commands, imported when they are asked for, and what an exception becomes."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import click

from generator.build.up_to_date.inputs import InputsLook
from generator.model.ids import did_you_mean

COMMANDS = ("build", "check", "compare", "explain", "new", "rename", "search", "serve", "why")
"""Each in the module of its name, as the function of its name."""
CLEAN, FOUND, USAGE, INTERRUPTED = 0, 1, 2, 130


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


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="vereda", prog_name="vereda")
def vereda() -> None:
    """Build a multilingual site of learning modules.

    A command ends with 0 where all is well, with 1 where the site has errors (or, with --strict, warnings),
    and with 2 where the command itself was typed wrong.
    """


def run(arguments: Sequence[str], seen: InputsLook | None = None) -> int:
    """Run a command and return its exit code; whatever happens is told in words.

    `seen` is what a look before a build has told.
    """
    try:
        given = list(arguments)
        return int(vereda.main(given, prog_name="vereda", standalone_mode=False, obj=seen) or CLEAN)
    except click.ClickException as wrong:
        wrong.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        return stopped()
    except Exception as error:  # noqa: BLE001 - the last place where it can be told
        from generator.cli.faults import fault  # noqa: PLC0415 - for a run that fails

        return _say(f"error: {fault(error)}", FOUND)


def stopped() -> int:
    """Say what it means that someone stopped a command; return its exit code."""
    return _say("stopped; every file is whole, and the same command does the rest", INTERRUPTED)


def _say(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code

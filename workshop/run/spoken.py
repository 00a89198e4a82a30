"""The command line as people meet it: help and complaints in their language, and a closed pipe that is no fault."""

import contextlib
import os
import sys
from collections.abc import Sequence
from enum import Enum
from typing import Any

from typer import Exit
from typer.core import TyperGroup

from workshop.run.own_language import asked_for, own_language
from workshop.text import Words, catalogue

_WRONG_USAGE = 2
_OWN_HELP = "Show this message and exit."
"""How typer explains ``--help``."""


class SpokenGroup(TyperGroup):
    """The commands, with the texts of the area ``help`` put in place when they are needed."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """As typer's own; a wrong usage ends with code 2 and one sentence, and a closed pipe with code 0."""
        given = list(sys.argv[1:] if args is None else args)
        if "--help" in given:
            self._translate(_words(given))
        try:
            ended = super().main(given, prog_name, complete_var, False, windows_expand_args, **extra)
            sys.stdout.flush()
        except BrokenPipeError:
            _leave_the_pipe()
            ended = 0
        except Exception as error:
            if not standalone_mode or getattr(error, "exit_code", None) != _WRONG_USAGE:
                raise
            print(_complaint(error, _words(given)), file=sys.stderr)
            ended = _WRONG_USAGE
        if standalone_mode:
            sys.exit(ended if isinstance(ended, int) else 0)
        return ended

    def invoke(self, ctx: Any) -> Any:
        """Ends well when the reader of the output went away; the one above would call that a fault."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _leave_the_pipe()
            raise Exit(0) from None

    def _translate(self, words: Words) -> None:
        self.help = words("help-workshop")
        self.context_class = _speaking(type(self).context_class, words)
        _translate_parameters(self, words)
        for name, command in self.commands.items():
            command.help = words(f"help-{name}")
            command.short_help = command.help
            command.context_class = _speaking(type(command).context_class, words)
            _translate_parameters(command, words)


def _speaking(usual: Any, words: Words) -> Any:
    """A context whose help has its own headings and marks in the language too."""

    class Formatter(usual.formatter_class):  # type: ignore[misc]
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, f"{words('help-usage')} ")

        def section(self, name: str) -> Any:
            return super().section(_told(words, "section", name))

        def write_dl(self, rows: Sequence[tuple[str, str]], *more: Any, **named: Any) -> None:
            told = [(one, said.replace(_OWN_HELP, words("help-any-help"))) for one, said in rows]
            told = [(one, said.replace("[default: ", f"[{words('help-default')}: ")) for one, said in told]
            super().write_dl([(one, said.replace("[required]", "")) for one, said in told], *more, **named)

    return type("Speaking", (usual,), {"formatter_class": Formatter})


def _told(words: Words, kind: str, name: str) -> str:
    with contextlib.suppress(LookupError):
        return words(f"help-{kind}-{name.casefold()}")
    return name


def _words(given: Sequence[str]) -> Words:
    return catalogue(asked_for(given) or own_language(), "help")


def _translate_parameters(command: Any, words: Words) -> None:
    for parameter in command.params:
        with contextlib.suppress(LookupError):
            parameter.help = words(f"help-{command.name}-{parameter.name}")
            continue
        with contextlib.suppress(LookupError):
            parameter.help = words(f"help-any-{parameter.name}")


def _complaint(error: Any, words: Words) -> str:
    """What is wrong with the arguments, and where the right ones stand."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "workshop"
    return f"{_wrong(error, words)} {words('usage-help', command=command)}"


def _wrong(error: Any, words: Words) -> str:
    parameter = getattr(error, "param", None)
    said, name = str(getattr(error, "message", error)), _name(error, parameter)
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return words("usage-no-option", name=error.option_name)
    if kind == "MissingParameter":
        return words("usage-missing", name=name)
    if kind == "NoSuchCommand" or said.startswith("No such command"):
        return words("usage-no-command", name=said.partition("'")[2].partition("'")[0])
    if kind == "BadParameter":
        allowed = _allowed(parameter, words) if parameter is not None else said
        return words("usage-bad", name=name, allowed=allowed or "none")
    if kind == "BadOptionUsage":
        return words("usage-without-value", name=getattr(error, "option_name", name))
    return words("usage-too-much") if "extra argument" in said else words("usage-other")


def _name(error: Any, parameter: Any) -> str:
    """How the parameter is typed."""
    if parameter is None:
        return str(getattr(error, "param_hint", None) or "")
    is_option = parameter.param_type_name == "option"
    return str(parameter.opts[-1]) if is_option else str(parameter.name).upper()


def _allowed(parameter: Any, words: Words) -> str:
    """What the parameter takes, when that can be said shortly."""
    kind = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(str(one.value) for one in kind)
    low, high = getattr(parameter, "min", None), getattr(parameter, "max", None)
    return words("usage-number", low=str(low), high=str(high)) if low is not None and high is not None else ""


def _leave_the_pipe() -> None:
    """So that Python does not try to write the rest when it ends (Python documentation, note on SIGPIPE)."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())

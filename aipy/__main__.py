"""The `aipy` command: answers `--version` at once, leaves everything else to `aipy.cli`."""

import sys


def main() -> int:
    """Runs the command line in `sys.argv` and returns the exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"] or arguments == ["-V"]:
        from aipy import __version__

        print(f"aipy {__version__}")
        return 0
    from aipy.cli.main import run_command_line

    return run_command_line(arguments)


if __name__ == "__main__":
    sys.exit(main())

"""Runs first inside a program that CPython interprets, and leaves no trace: makes the process look like `python FILE`.

This text is compiled by the CPython that the program was built for and executed in its main module, before the first
statement, with one global, `manifest` (see `payload.py`). It must not import what `python` has not imported by itself.

The launcher starts `python /proc/self/fd/N ARGV0 ARGS...`, where the file is the program in `.pyc` form. Here that
becomes `python FILE ARGS...`: `sys.argv`, `sys.orig_argv`, `sys.path[0]`, `__file__` and the loader of `__main__`. The
modules that were compiled with the program are put where CPython looks for those of the script's folder first.

The code claims the file name of importlib's own, so that CPython removes its frames from tracebacks of failing imports.
"""

import sys

_external = sys.modules["_frozen_importlib_external"]
_bootstrap = sys.modules["_frozen_importlib"]


def _start(manifest):
    main = sys.modules["__main__"]
    _forget_launcher(main.__file__)
    del sys.argv[0]
    del sys.orig_argv[1]
    path = manifest["path"]
    if not sys.flags.safe_path:
        sys.path[0] = manifest["directory"]
    main.__file__ = path
    main.__loader__ = _with_source(_external.SourceFileLoader("__main__", path), manifest["source"])
    folders = manifest["folders"]
    for folder in folders:
        sys.path_importer_cache[folder] = _ProgramFinder(folder, folders)
    if manifest["warnings"]:
        _warn_again(manifest["warnings"], path)
    if not _external._path_isfile(path):
        _show_kept_source()


def _forget_launcher(path):
    """Closes, or removes, the file that carried the program into the interpreter."""
    import posix

    sys.path_importer_cache.pop(path, None)
    if path.startswith("/proc/self/fd/"):
        posix.close(int(path[14:]))
    else:
        posix.unlink(path)


def _with_source(loader, source):
    """Lets the loader answer with the source kept in the program when the file is gone."""
    path = loader.path

    def get_data(name):
        try:
            return _external.SourceFileLoader.get_data(loader, name)
        except OSError:
            if name != path:
                raise
            import zlib

            return zlib.decompress(source)

    loader.get_data = get_data
    return loader


class _ProgramFinder(_external.FileFinder):
    """Finds the compiled modules of one folder, then whatever else lies in it."""

    def __init__(self, folder, folders):
        super().__init__(folder, *_external._get_supported_file_loaders())
        self._modules = folders[folder]
        self._folders = folders

    def find_spec(self, fullname, target=None):
        name = fullname.rpartition(".")[2]
        found = self._modules.get(name)
        if found is None:
            spec = super().find_spec(fullname, target)
            inside = self.path + "/" + name
            if spec is None and inside in self._folders:
                spec = _bootstrap.ModuleSpec(fullname, None)
                spec.submodule_search_locations = [inside]
            return spec
        is_package, code, source = found
        inside = self.path + "/" + name
        path = inside + "/__init__.py" if is_package else inside + ".py"
        loader = _with_source(_external.SourceFileLoader(fullname, path), source)
        if code is not None:

            def get_code(name):
                import marshal

                return marshal.loads(code)

            loader.get_code = get_code
        return _external.spec_from_file_location(fullname, path, loader=loader, submodule_search_locations=[inside] if is_package else None)


def _warn_again(records, path):
    """Gives the warnings that CPython gives while it compiles the main file."""
    import builtins
    import warnings

    for category, text, line in records:
        warnings.warn_explicit(text, getattr(builtins, category), path, line)


def _show_kept_source():
    """The file is gone: tracebacks take its lines from the program, which the C code of CPython 3.11 and 3.12 cannot."""

    def show(kind, value, trace):
        import traceback

        traceback.print_exception(kind, value, trace)

    sys.excepthook = show


_start(manifest)  # noqa: F821 - given by the caller

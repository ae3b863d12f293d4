"""dataclasses: what the methods that the compiler writes into a dataclass use."""


class FrozenInstanceError(AttributeError):
    """Raised when an attribute of a frozen dataclass is assigned or deleted."""


class _HAS_DEFAULT_FACTORY_CLASS:
    """The class of the default of a parameter whose field has a factory."""

    def __repr__(self):
        return "<factory>"

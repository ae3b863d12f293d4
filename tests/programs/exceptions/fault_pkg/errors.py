class StorageError(OSError):
    def __init__(self, msg, code=5):
        super().__init__(msg)
        self.code = code

class Outer:
    class Inner(Exception):
        pass

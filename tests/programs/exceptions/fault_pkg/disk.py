from .errors import StorageError, Outer

reads = 0
_data = {'a': 'contents of a'}

def read(name):
    global reads
    reads += 1
    if name == 'broken':
        raise Outer.Inner('bad sector', 2**64)
    try:
        return _data[name.lower()]
    except KeyError:
        raise StorageError('no file ' + name) from None
    except AttributeError:
        raise TypeError('name must be text') from None

def flush():
    try:
        read('nothing')
    except StorageError as e:
        raise Outer.Inner('flush', e.code) from e

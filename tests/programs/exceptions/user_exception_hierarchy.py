class AppError(Exception):
    """Base."""

class ConfigError(AppError):
    def __init__(self, key, hint=None):
        super().__init__(f'bad config {key!r}')
        self.key = key
        self.hint = hint

class NetError(AppError, OSError):
    pass

class Timeout(NetError):
    def __str__(self):
        return 'timed out after %ss' % self.args[0]

def fail(n):
    if n == 0:
        raise ConfigError('port', hint='use 80')
    if n == 1:
        raise Timeout(30)
    if n == 2:
        raise NetError
    if n == 3:
        raise AppError('plain', 3)
    if n == 4:
        raise AppError()
    return 'fine'

for n in range(6):
    try:
        print(fail(n))
    except ConfigError as e:
        print('config:', e, e.key, e.hint, e.args)
    except OSError as e:
        print('os-ish:', type(e).__name__, '[%s]' % e, e.args)
    except AppError as e:
        print('app:', e, repr(e), e.args, str(e) == '')
print(issubclass(Timeout, AppError), [c.__name__ for c in Timeout.__mro__])
e = AppError('stored', 1)
try:
    raise e
except AppError as caught:
    print(caught is e, caught.args[1])
raise Timeout(5)

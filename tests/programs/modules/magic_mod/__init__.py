import builtins
loads = getattr(builtins, '_magic_loads', 0) + 1
builtins._magic_loads = loads
real = 'real attribute'
config = {}

def get_config():
    return config

def __getattr__(name):
    if name.startswith('__') or name == 'forbidden':
        raise AttributeError('magic_mod has no ' + name)
    if name.startswith('dyn_'):
        return int(name[4:]) * 2
    return 'made ' + name

CONFIG = '''
# server settings
[server]
host = example.org
port = 8080
debug = yes
ratio=0.75
empty =

[paths]
root = /var/www
logs = ${root}/logs
list = a, b ,c
quoted = "  keep = this  "
bad line without equals
[server]
port = 9090
'''

def convert(value):
    value = value.strip()
    if value.startswith('"') and value.endswith('"') and len(value) > 1:
        return value[1:-1]
    low = value.lower()
    if low in ('yes', 'true', 'on'):
        return True
    if low in ('no', 'false', 'off'):
        return False
    if not value:
        return None
    if value.isdigit() or (value[0] == '-' and value[1:].isdigit()):
        return int(value)
    try:
        return float(value)
    except ValueError:
        pass
    if ',' in value:
        return [convert(v) for v in value.split(',')]
    return value

def parse(text):
    section = None
    result, errors = {}, []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line[0] in '#;':
            continue
        if line[0] == '[' and line[-1] == ']':
            section = result.setdefault(line[1:-1].strip(), {})
        elif '=' in line:
            key, _, value = line.partition('=')
            section[key.strip()] = convert(value)
        else:
            errors.append((number, line))
    return result, errors

def expand(conf):
    for section in conf.values():
        for key, value in section.items():
            if isinstance(value, str):
                while '${' in value:
                    start = value.index('${')
                    end = value.index('}', start)
                    name = value[start + 2:end]
                    value = value[:start] + str(section.get(name, '?')) + value[end + 1:]
                section[key] = value
    return conf

conf, errors = parse(CONFIG)
expand(conf)
for name in conf:
    for key in sorted(conf[name]):
        print(f'{name}.{key} = {conf[name][key]!r} ({type(conf[name][key]).__name__})')
print(errors)
print(conf['server']['port'] + 1, conf['paths']['logs'].split('/'))
try:
    parse('key = before any section')
except TypeError as e:
    print(e)

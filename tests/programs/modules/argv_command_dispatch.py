import sys

def cmd_add(*nums):
    print(sum(float(n) if '.' in n else int(n) for n in nums))

def cmd_upper(*words):
    print(' '.join(words).upper())

def cmd_repeat(text, count='2'):
    print(text * int(count))

COMMANDS = {n[4:]: f for n, f in list(globals().items()) if n.startswith('cmd_')}

def main(argv):
    verbose = False
    options = {}
    args = []
    it = iter(argv)
    for a in it:
        if a == '--':
            args.extend(it)
        elif a.startswith('--'):
            key, eq, val = a[2:].partition('=')
            options[key] = val if eq else next(it, None)
        elif a.startswith('-') and len(a) > 1 and not a[1].isdigit():
            for flag in a[1:]:
                verbose = verbose or flag == 'v'
                options[flag] = options.get(flag, 0) + 1
        else:
            args.append(a)
    print(options, verbose, args)
    groups, cur = [], None
    for a in args:
        if a in COMMANDS:
            cur = [a]
            groups.append(cur)
        elif cur is not None:
            cur.append(a)
    for name, *rest in groups:
        try:
            COMMANDS[name](*rest)
        except TypeError as e:
            print('usage error:', e)
    return len(groups)

sys.exit(main(sys.argv[1:]))

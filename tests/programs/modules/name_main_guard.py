import guard_mod

def main(args):
    print('main', args, __name__)
    return len(args)

print('top level', guard_mod.ran_as, guard_mod.double(4))

if __name__ == '__main__':
    import sys
    code = main(sys.argv[1:])
    print('exit with', code)
    sys.exit(code)
else:
    print('imported?')

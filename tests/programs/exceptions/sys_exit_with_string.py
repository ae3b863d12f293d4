import sys

class Resource:
    def __enter__(self):
        print('open')
        return self
    def __exit__(self, et, ev, tb):
        print('close', et.__name__, ev.code)

def main(argv):
    if len(argv) < 2:
        with Resource():
            sys.exit('usage: prog FILE')
    return 0

try:
    main(['p', 'x'])
    print('fine')
    main(['p'])
finally:
    print('outer finally')

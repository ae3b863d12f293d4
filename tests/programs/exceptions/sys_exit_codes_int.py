import sys

def cleanup(tag):
    print('cleanup', tag)

def deep(n):
    try:
        if n == 0:
            sys.exit(42)
        deep(n - 1)
    except Exception:
        print('SystemExit is not an Exception')
    finally:
        cleanup(n)

try:
    sys.exit(7)
except SystemExit as e:
    print('caught', e.code, e.args, repr(e), isinstance(e, Exception), isinstance(e, BaseException))
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args)
try:
    sys.exit('message')
except SystemExit as e:
    print(e.code)
try:
    exit_code = None
    raise SystemExit
except BaseException as e:
    print(type(e).__name__, e.code)
deep(3)
print('never')

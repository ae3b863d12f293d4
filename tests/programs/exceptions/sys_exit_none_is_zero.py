import sys
print('start')
def stop():
    for i in range(5):
        print(i)
        if i == 2:
            sys.exit(None)
try:
    stop()
except ValueError:
    print('no')
finally:
    print('finally still runs')
print('unreachable')

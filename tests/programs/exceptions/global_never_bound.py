# a global that no statement ever binds, and attributes set on exceptions
try:
    print(missing_name)
except NameError as e:
    print(e, e.name)

def late():
    return not_there + 1

try:
    late()
except NameError as e:
    print('in function:', e)
try:
    raise ValueError('first', 2)
except ValueError as e:
    e.args = ('changed',)
    e.note = 'extra'
    print(e, e.note)
import sys
try:
    sys.exit(8)
except SystemExit as e:
    e.code = 9
    print(e.code)

def bad(n):
    return [i for i in range(n)]

for value in (2, 'abc', 1.5):
    try:
        print(bad(value))
    except TypeError as e:
        print(e)

def text_range():
    return range('abc')

try:
    text_range()
except TypeError as e:
    print(e)

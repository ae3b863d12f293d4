class Box:
    pass

class Null:
    __add__ = None
    __eq__ = None

for attempt in (lambda: Box[int], lambda: Null() + 1, lambda: Null() == 1):
    try:
        print(attempt())
    except TypeError as error:
        print(error)

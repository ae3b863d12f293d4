count = 0
step = 1
items = []

def bump(n=None):
    global count
    count += step if n is None else n
    return count

def get_items():
    return items

def helper():
    return 'original'

def use_helper():
    return helper()

shared = 'from one'
_hidden = 1

def only_one():
    return 'only_one:' + shared

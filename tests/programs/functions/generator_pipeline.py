def numbers(text):
    for tok in text.split():
        yield int(tok)

def squares(src):
    for n in src:
        yield n * n

def evens_only(src):
    return (n for n in src if n % 2 == 0)

def batched(src, size):
    batch = []
    for item in src:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch

def logged(name, src):
    for item in src:
        print('[%s %s]' % (name, item), end='')
        yield item

stream = evens_only(logged('sq', squares(logged('in', numbers('1 2 3 4 5 6 10000000000')))))
for b in batched(stream, 3):
    print()
    print(b)

def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        alive = []
        for it in its:
            try:
                yield next(it)
                alive.append(it)
            except StopIteration:
                pass
        its = alive
print(list(interleave('abc', range(5), [None])))

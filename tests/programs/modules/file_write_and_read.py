import os, tempfile

with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, 'data.txt')
    with open(path, 'w', encoding='utf-8') as f:
        print(f.write('first\n'), f.closed)
        f.writelines(['sécond\n', '中\n'])
        print('printed', 4, file=f)
    print(f.closed)
    with open(path, encoding='utf-8') as f:
        for n, line in enumerate(f):
            print(n, repr(line))
    with open(path, 'a') as f:
        f.write('tail')
    with open(path, encoding='utf-8') as f:
        print(f.readline().strip(), f.read(3), f.readlines())
    with open(path, 'rb') as f:
        raw = f.read()
    print(len(raw), raw[:8], os.path.getsize(path), os.path.isfile(path), os.listdir(d))
    try:
        open(os.path.join(d, 'nope'))
    except FileNotFoundError as e:
        print(e.errno, e.strerror, os.path.basename(e.filename))
    try:
        f.read()
    except ValueError as e:
        print(e)
    with open(path, 'w') as f:
        f.write('x')
        f.seek(0)
        try:
            f.read()
        except OSError as e:
            print(e)
    os.rename(path, path + '.bak')
    print(os.path.exists(path), open(path + '.bak').read())
    os.remove(path + '.bak')
    print(os.listdir(d))
print(os.path.exists(d))

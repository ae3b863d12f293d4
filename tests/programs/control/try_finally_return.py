log = []

def f1():
    try:
        return 'try'
    finally:
        log.append('f1 finally')

def f2():
    x = 1
    try:
        return x
    finally:
        x = 2
        log.append(x)

def f3():
    x = [1]
    try:
        return x
    finally:
        x.append(2)

def f4(n):
    try:
        if n:
            return 10 // (n - 1)
        raise KeyError('zero')
    except ZeroDivisionError:
        return 'zde'
    except KeyError as e:
        return e
    else:
        return 'else'
    finally:
        log.append(('f4', n))

def f5():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append('fin%d' % i)
    return i

print(f1(), f2(), f3(), [f4(k) for k in (0, 1, 2, 3)], f5())
print(log)

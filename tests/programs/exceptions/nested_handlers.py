def f(depth):
    try:
        if depth == 0:
            raise ValueError('bottom')
        f(depth - 1)
    except ValueError as e:
        if depth == 2:
            raise TypeError('translated at 2') from e
        print('depth', depth, 'passing on', e)
        raise
    finally:
        print('unwind', depth)

try:
    f(3)
except TypeError as e:
    print(e, '/', e.__cause__)

def handler_raises():
    try:
        try:
            raise KeyError('a')
        except KeyError:
            try:
                raise IndexError('b')
            except IndexError as inner:
                print('inner ctx', repr(inner.__context__))
            raise
    except KeyError as e:
        return 'still ' + repr(e)
print(handler_raises())

chain = None
try:
    try:
        try:
            raise Exception(1)
        except Exception:
            raise Exception(2)
    except Exception:
        raise Exception(3)
except Exception as e:
    while e:
        print(e, end=' <- ')
        e = e.__context__
print('end')
results = []
for i in range(4):
    try:
        try:
            results.append(10 // (i - 1))
            if i == 3:
                raise StopIteration
        except ZeroDivisionError:
            results.append('z')
            continue
        finally:
            results.append('f%d' % i)
    except StopIteration:
        results.append('stop')
        break
print(results)

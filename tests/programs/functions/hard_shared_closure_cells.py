def make(n):
    value = n
    log = []
    def get():
        return value
    def put(v):
        nonlocal value
        value = v
        log.append(v)
    def nest():
        def deeper():
            nonlocal value
            value = [value]
            return get()
        return deeper
    def forget():
        nonlocal value
        del value
    return get, put, nest, forget, log

get, put, nest, forget, log = make(1)
put(2.5)
put('s')
print(get(), nest()(), nest()(), get(), log)
put(2**80)
print(get() + 1)
forget()
try:
    get()
except NameError as e:
    print(type(e).__name__, e)
put('back')
print(get())
g2, p2, *_ = make('other')
p2(0)
print(get(), g2())

class VMError(Exception):
    pass

class VM:
    def __init__(self, program, trace=False):
        self.code, self.labels = self.assemble(program)
        self.stack = []
        self.calls = []
        self.mem = {}
        self.out = []
        self.pc = 0
        self.steps = 0

    @staticmethod
    def assemble(text):
        code, labels = [], {}
        for raw in text.splitlines():
            line = raw.split('#')[0].strip()
            if not line:
                continue
            if line.endswith(':'):
                labels[line[:-1]] = len(code)
                continue
            op, _, arg = line.partition(' ')
            arg = arg.strip()
            if arg == '':
                arg = None
            elif arg[0] == '"':
                arg = arg[1:-1]
                op = op + '_str' if op != 'push' else op
            else:
                try:
                    arg = int(arg)
                except ValueError:
                    try:
                        arg = float(arg)
                    except ValueError:
                        pass
            code.append((op, arg))
        return code, labels

    def pop(self):
        if not self.stack:
            raise VMError('stack underflow at %d' % self.pc)
        return self.stack.pop()

    def run(self, limit=100000):
        while self.pc < len(self.code):
            self.steps += 1
            if self.steps > limit:
                raise VMError('step limit')
            op, arg = self.code[self.pc]
            self.pc += 1
            method = getattr(self, 'op_' + op, None)
            if method is None:
                raise VMError('unknown op ' + op)
            if method(arg) is StopIteration:
                break
        return self

    def op_push(self, a): self.stack.append(a)
    def op_pop(self, a): self.pop()
    def op_dup(self, a): self.stack.append(self.stack[-1])
    def op_swap(self, a): self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
    def op_load(self, a): self.stack.append(self.mem[a])
    def op_store(self, a): self.mem[a] = self.pop()
    def op_print(self, a): self.out.append(str(self.pop()))
    def op_jump(self, a): self.pc = self.labels[a]
    def op_jz(self, a):
        if not self.pop():
            self.pc = self.labels[a]
    def op_call(self, a):
        self.calls.append(self.pc)
        self.pc = self.labels[a]
    def op_ret(self, a): self.pc = self.calls.pop()
    def op_halt(self, a): return StopIteration

def binary(fn):
    def method(self, arg):
        b, a = self.pop(), self.pop()
        self.stack.append(fn(a, b))
    return method

for name, fn in {'add': lambda a, b: a + b, 'sub': lambda a, b: a - b, 'mul': lambda a, b: a * b,
                 'div': lambda a, b: a // b, 'lt': lambda a, b: a < b, 'eq': lambda a, b: a == b}.items():
    setattr(VM, 'op_' + name, binary(fn))

FACT = '''
    push 25
    store n
    push 1
    store acc
loop:
    load n
    jz done
    load n
    load acc
    mul
    store acc
    load n
    push 1
    sub
    store n
    jump loop
done:
    load acc
    print
    halt
'''
FIB = '''
    push 12
    call fib
    print
    push "text"
    push 3
    mul
    print
    push 7
    push 2.5
    add
    print
    halt
fib:            # ( n -- fib(n) )
    dup
    push 2
    lt
    jz recurse
    ret
recurse:
    dup
    push 1
    sub
    call fib
    swap
    push 2
    sub
    call fib
    add
    ret
'''
for src in (FACT, FIB):
    vm = VM(src).run()
    print(vm.out, vm.steps, vm.stack, vm.mem)
for src in ('add', 'push 1\nbogus', 'x:\njump x', 'push 1\npush 0\ndiv', 'load q', 'push "a"\npush 1\nadd'):
    try:
        VM(src).run(50)
    except VMError as e:
        print('VMError:', e)
    except (ZeroDivisionError, KeyError, TypeError) as e:
        print(type(e).__name__, e)

import sys

class ParseError(Exception):
    def __init__(self, msg, pos):
        Exception.__init__(self, '%s at %d' % (msg, pos))
        self.pos = pos

def tokenize(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == '.':
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == '.'):
                j += 1
            text = s[i:j]
            yield ('num', float(text) if '.' in text else int(text), i)
            i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum():
                j += 1
            yield ('name', s[i:j], i)
            i = j
        elif s[i:i + 2] in ('**', '//'):
            yield ('op', s[i:i + 2], i)
            i += 2
        elif c in '+-*/%(),=':
            yield ('op', c, i)
            i += 1
        else:
            raise ParseError('bad character %r' % c, i)
    yield ('end', None, len(s))

class Parser:
    LEVELS = [('+', '-'), ('*', '/', '//', '%')]

    def __init__(self, text):
        self.toks = list(tokenize(text))
        self.i = 0

    def peek(self):
        return self.toks[self.i]

    def accept(self, *ops):
        kind, val, _ = self.peek()
        if kind == 'op' and val in ops:
            self.i += 1
            return val

    def expect(self, op):
        if not self.accept(op):
            kind, val, pos = self.peek()
            raise ParseError('expected %s but found %s' % (op, val if kind != 'end' else 'end'), pos)

    def statement(self):
        if len(self.toks) > 2 and self.toks[0][0] == 'name' and self.toks[1][1] == '=':
            name = self.toks[0][1]
            self.i = 2
            node = ('set', name, self.binary(0))
        else:
            node = self.binary(0)
        if self.peek()[0] != 'end':
            raise ParseError('trailing input', self.peek()[2])
        return node

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while True:
            op = self.accept(*self.LEVELS[level])
            if not op:
                return left
            left = (op, left, self.binary(level + 1))

    def unary(self):
        if self.accept('-'):
            return ('neg', self.unary())
        base = self.atom()
        if self.accept('**'):
            return ('**', base, self.unary())
        return base

    def atom(self):
        kind, val, pos = self.peek()
        self.i += 1
        if kind == 'num':
            return val
        if kind == 'name':
            if self.accept('('):
                args = []
                if not self.accept(')'):
                    args.append(self.binary(0))
                    while self.accept(','):
                        args.append(self.binary(0))
                    self.expect(')')
                return ('call', val, args)
            return ('var', val)
        if (kind, val) == ('op', '('):
            node = self.binary(0)
            self.expect(')')
            return node
        raise ParseError('unexpected ' + (val or 'end'), pos)

FUNCS = {'max': max, 'min': min, 'abs': abs, 'sum': lambda *a: sum(a)}

def evaluate(n, env):
    if not isinstance(n, tuple):
        return n
    tag = n[0]
    if tag == 'var':
        return env[n[1]]
    if tag == 'set':
        env[n[1]] = evaluate(n[2], env)
        return env[n[1]]
    if tag == 'neg':
        return -evaluate(n[1], env)
    if tag == 'call':
        return FUNCS[n[1]](*[evaluate(a, env) for a in n[2]])
    a, b = evaluate(n[1], env), evaluate(n[2], env)
    if tag == '+': return a + b
    if tag == '-': return a - b
    if tag == '*': return a * b
    if tag == '/': return a / b
    if tag == '//': return a // b
    if tag == '%': return a % b
    return a ** b

env = {'pi': 3.14}
errors = 0
for line in sys.stdin:
    line = line.strip()
    try:
        print(line, '=>', evaluate(Parser(line).statement(), env))
    except ParseError as e:
        errors += 1
        print(line, '=> syntax error:', e)
    except (ZeroDivisionError, KeyError) as e:
        errors += 1
        print(line, '=>', type(e).__name__, e)
print(Parser('1+2*-x**2').statement())
sys.exit(errors)

class Parser:
    class Fail(Exception): pass
    def __init__(self, s): self.s, self.i = s, 0
    def eat(self, ch):
        if self.s[self.i:self.i + 1] != ch:
            raise Parser.Fail(ch)
        self.i += 1
        return ch
    def attempt(self, *alts):
        for alt in alts:
            mark = self.i
            try:
                return alt()
            except Parser.Fail:
                self.i = mark
        raise Parser.Fail('alternatives')
    def item(self):
        return self.attempt(lambda: self.group(), lambda: self.eat('a'), lambda: self.eat('b'))
    def many(self):
        out = []
        while True:
            mark = self.i
            try:
                out.append(self.item())
            except Parser.Fail:
                self.i = mark
                return out
    def group(self):
        self.eat('(')
        r = self.many()
        self.eat(')')
        return r
for s in ('ab', '(a(b)())b', '((a)', 'ac', ''):
    p = Parser(s)
    print(repr(s), p.many(), repr(s[p.i:]))

class Trie:
    END = object()

    def __init__(self, words=()):
        self.root = {}
        self.size = 0
        for w in words:
            self.insert(w)

    def insert(self, word, value=None):
        node = self.root
        for ch in word:
            node = node.setdefault(ch, {})
        if self.END not in node:
            self.size += 1
        node[self.END] = value if value is not None else word

    def _find(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node:
                return None
            node = node[ch]
        return node

    def __contains__(self, word):
        node = self._find(word)
        return node is not None and self.END in node

    def __getitem__(self, word):
        node = self._find(word)
        if node is None or self.END not in node:
            raise KeyError(word)
        return node[self.END]

    def __delitem__(self, word):
        path = [self.root]
        for ch in word:
            if ch not in path[-1]:
                raise KeyError(word)
            path.append(path[-1][ch])
        if self.END not in path[-1]:
            raise KeyError(word)
        del path[-1][self.END]
        self.size -= 1
        for ch, parent in zip(reversed(word), reversed(path[:-1])):
            if parent[ch]:
                break
            del parent[ch]

    def starting(self, prefix=''):
        node = self._find(prefix)
        if node is None:
            return
        stack = [(prefix, node)]
        while stack:
            text, node = stack.pop()
            if self.END in node:
                yield text
            for ch in sorted((k for k in node if k is not self.END), reverse=True):
                stack.append((text + ch, node[ch]))

    def longest_prefix(self, text):
        node, best = self.root, ''
        for i, ch in enumerate(text):
            if ch not in node:
                break
            node = node[ch]
            if self.END in node:
                best = text[:i + 1]
        return best

    def match(self, pattern, node=None, sofar=''):
        node = self.root if node is None else node
        if not pattern:
            if self.END in node:
                yield sofar
            return
        head, tail = pattern[0], pattern[1:]
        for ch in sorted(k for k in node if k is not self.END):
            if head in ('.', ch):
                yield from self.match(tail, node[ch], sofar + ch)

    def nodes(self):
        def count(n):
            return 1 + sum(count(c) for k, c in n.items() if k is not self.END)
        return count(self.root)

t = Trie('car card care cart cat dog do dot über ünder'.split())
print(t.size, t.nodes(), list(t.starting('car')), list(t.starting('z')), list(t.starting()))
print('car' in t, 'ca' in t, '' in t, t['dog'], t.longest_prefix('carting'), repr(t.longest_prefix('xyz')), t.longest_prefix('dotted'))
print(list(t.match('ca.')), list(t.match('d..')), list(t.match('.nder')), list(t.match('....')))
t.insert('car', 'replaced')
t.insert('', 'empty')
t.insert('dot', 2**64)
print(t.size, t['car'], t[''], t['dot'] + 1)
del t['car']
del t['cart']
print(list(t.starting('car')), t.size, t.nodes())
for w in ('ca', 'zebra', 'cart'):
    try:
        del t[w]
    except KeyError as e:
        print('KeyError', e)
for w in list(t.starting()):
    del t[w]
print(t.size, t.root, t.nodes())
def word_break(text, trie):
    if not text:
        return []
    for i in range(len(text), 0, -1):
        if text[:i] in trie:
            rest = word_break(text[i:], trie)
            if rest is not None:
                return [text[:i]] + rest
    return None
d = Trie(['i', 'like', 'ice', 'cream', 'icecream', 'sam', 'sung', 'samsung'])
print(word_break('ilikesamsungicecream', d), word_break('ilikex', d))

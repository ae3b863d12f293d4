import heapq
from collections import Counter

class Node:
    def __init__(self, weight, order, symbol=None, left=None, right=None):
        self.weight = weight
        self.order = order
        self.symbol = symbol
        self.left = left
        self.right = right
    def __lt__(self, other):
        return (self.weight, self.order) < (other.weight, other.order)
    def leaf(self):
        return self.left is None

def build(text):
    heap = []
    order = 0
    for sym, n in sorted(Counter(text).items()):
        heapq.heappush(heap, Node(n, order, sym))
        order += 1
    while len(heap) > 1:
        a = heapq.heappop(heap)
        b = heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, order, None, a, b))
        order += 1
    return heap[0]

def codes(node, prefix='', table=None):
    table = {} if table is None else table
    if node.leaf():
        table[node.symbol] = prefix or '0'
    else:
        codes(node.left, prefix + '0', table)
        codes(node.right, prefix + '1', table)
    return table

def encode(text, table):
    return ''.join(table[c] for c in text)

def decode(bits, root):
    out = []
    node = root
    for b in bits:
        if not root.leaf():
            node = node.right if b == '1' else node.left
        if node.leaf():
            out.append(node.symbol)
            node = root
    if node is not root:
        raise ValueError('truncated input')
    return ''.join(out)

def pack(bits):
    n = int('1' + bits, 2)
    return n.to_bytes((n.bit_length() + 7) // 8, 'big')

def unpack(data):
    return bin(int.from_bytes(data, 'big'))[3:]

for text in ('abracadabra', 'the quick brown fox jumps over the lazy dog', 'zzzz', 'aé中😀aaé' * 4, 'ab'):
    root = build(text)
    table = codes(root)
    bits = encode(text, table)
    packed = pack(bits)
    print(len(text), root.weight, len(bits), len(packed), packed.hex()[:40])
    print({k: table[k] for k in sorted(table, key=lambda s: (len(table[s]), table[s]))})
    assert unpack(packed) == bits
    print(decode(bits, root) == text, '%.3f bits/char' % (len(bits) / len(text)))
root = build('mississippi')
try:
    decode(encode('miss', codes(root))[:-1], root)
except ValueError as e:
    print(e)

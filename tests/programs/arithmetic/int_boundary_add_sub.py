# add and subtract right around the machine word limits
edges = []
for p in (31, 32, 53, 61, 62, 63, 64, 65, 127, 128):
    for d in (-2, -1, 0, 1, 2):
        edges.append((1 << p) + d)

for e in edges:
    print(e, e + 1, e - 1, -e, -e - 1, -e + 1)

print(sum(edges))
print(sum(edges) - sum(edges[1:]))
top = 9223372036854775807
print(top + top, top - -top, -top - top - 2)
print(top + 1 - 1 == top, (top + 1) - top)
print(-9223372036854775808 - 1, -(-9223372036854775808))
print(abs(-9223372036854775808), abs(-top))
print(4611686018427387904 + 4611686018427387904)
print(4611686018427387903 + 1, -4611686018427387904 - 1)

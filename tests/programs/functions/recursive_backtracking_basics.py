def subsets(items):
    if items == []:
        return [[]]
    without = subsets(items[1:])
    with_first = []
    for s in without:
        with_first.append([items[0]] + s)
    return without + with_first

def subset_sums(nums, target, path=(), start=0):
    if target == 0:
        yield list(path)
        return
    for i in range(start, len(nums)):
        if nums[i] <= target:
            yield from subset_sums(nums, target - nums[i], path + (nums[i],), i + 1)

def parens(n):
    results = []
    def go(s, opened, closed):
        if len(s) == 2 * n:
            results.append(s)
            return
        if opened < n:
            go(s + '(', opened + 1, closed)
        if closed < opened:
            go(s + ')', opened, closed + 1)
    go('', 0, 0)
    return results

def color_map(graph, colors, assignment=None):
    if assignment is None:
        assignment = {}
    if len(assignment) == len(graph):
        return assignment
    node = next(n for n in graph if n not in assignment)
    for c in colors:
        if all(assignment.get(m) != c for m in graph[node]):
            assignment[node] = c
            if color_map(graph, colors, assignment):
                return assignment
            del assignment[node]
    return None

def word_search(board, word):
    rows, cols = len(board), len(board[0])
    def visit(r, c, k, seen):
        if k == len(word):
            return True
        if not (0 <= r < rows and 0 <= c < cols) or (r, c) in seen or board[r][c] != word[k]:
            return False
        return any(visit(r + dr, c + dc, k + 1, seen | {(r, c)}) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)))
    return any(visit(r, c, 0, frozenset()) for r in range(rows) for c in range(cols))

print(subsets([1, 2, 3]), len(subsets(list('abcdefgh'))))
print(list(subset_sums([1, 2, 3, 4, 5, 6], 8)), list(subset_sums([2.5, 0.5, 1], 3.0)))
print(parens(3), len(parens(6)))
australia = {'WA': ['NT', 'SA'], 'NT': ['WA', 'SA', 'Q'], 'SA': ['WA', 'NT', 'Q', 'NSW', 'V'], 'Q': ['NT', 'SA', 'NSW'], 'NSW': ['Q', 'SA', 'V'], 'V': ['SA', 'NSW'], 'T': []}
print(color_map(australia, 'rgb'), color_map(australia, 'rg'))
print([word_search(['ABCE', 'SFCS', 'ADEE'], w) for w in ('ABCCED', 'SEE', 'ABCB', '')])

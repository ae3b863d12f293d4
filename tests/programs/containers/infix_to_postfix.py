def to_postfix(expr):
    prec = {'+': 1, '-': 1, '*': 2, '/': 2}
    out, ops = [], []
    for tok in expr.split():
        if tok in prec:
            while ops and ops[-1] != '(' and prec[ops[-1]] >= prec[tok]:
                out.append(ops.pop())
            ops.append(tok)
        elif tok == '(':
            ops.append(tok)
        elif tok == ')':
            while ops[-1] != '(':
                out.append(ops.pop())
            ops.pop()
        else:
            out.append(tok)
    return ' '.join(out + ops[::-1])
print(to_postfix('1 + 2 * 3'), '|', to_postfix('( 1 + 2 ) * 3 - 4 / 2'))

def evaluate(postfix):
    stack = []
    for tok in postfix.split():
        if tok.lstrip('-').replace('.', '', 1).isdigit():
            stack.append(float(tok) if '.' in tok else int(tok))
            continue
        right = stack.pop()
        left = stack.pop()
        if tok == '+':
            stack.append(left + right)
        elif tok == '-':
            stack.append(left - right)
        elif tok == '*':
            stack.append(left * right)
        else:
            stack.append(left / right)
    return stack

for e in ('1 + 2 * 3', '( 1 + 2 ) * 3 - 4 / 2', '10 / 4', '9223372036854775807 + 1', '-2 * -3.5', '( ( 7 ) )'):
    p = to_postfix(e)
    print(e, '=>', p, '=>', evaluate(p))
for bad in ('1 +', ') 1', '1 / 0'):
    try:
        print(evaluate(to_postfix(bad)))
    except (IndexError, ZeroDivisionError) as e:
        print(type(e).__name__, e)

import sys

def build_jumps(src):
    jumps, stack = {}, []
    for i, c in enumerate(src):
        if c == '[':
            stack.append(i)
        elif c == ']':
            if not stack:
                raise SyntaxError(f'unmatched ] at {i}')
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    if stack:
        raise SyntaxError(f'unmatched [ at {stack[-1]}')
    return jumps

def optimize(src):
    src = [c for c in src if c in '+-<>.,[]']
    ops = []
    for c in src:
        if ops and c in '+-<>' and ops[-1][0] == c:
            ops[-1][1] += 1
        else:
            ops.append([c, 1])
    return ops

def run(src, data=''):
    ops = optimize(src)
    jumps = build_jumps([o for o, _ in ops])
    tape = [0]
    ptr = pc = steps = 0
    feed = iter(data)
    out = []
    while pc < len(ops):
        op, n = ops[pc]
        steps += 1
        if op == '>':
            ptr += n
            while ptr >= len(tape):
                tape.append(0)
        elif op == '<':
            ptr -= n
            if ptr < 0:
                raise IndexError('tape underrun')
        elif op == '+':
            tape[ptr] = (tape[ptr] + n) % 256
        elif op == '-':
            tape[ptr] = (tape[ptr] - n) % 256
        elif op == '.':
            out.append(chr(tape[ptr]))
        elif op == ',':
            tape[ptr] = ord(next(feed, '\0')) % 256
        elif op == '[' and tape[ptr] == 0:
            pc = jumps[pc]
        elif op == ']' and tape[ptr] != 0:
            pc = jumps[pc]
        pc += 1
    return ''.join(out), steps, tape

HELLO = '''++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]
>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.'''
text, steps, tape = run(HELLO)
sys.stdout.write(text)
print(steps, tape)
REVERSE = '>,[>,]<[.<]'
print(run(REVERSE, 'stressed')[0])
CAT_UPPER = ',[>++++[<-------->-]<.,]'
print(run(CAT_UPPER, 'compiler')[0])
ADD = ',>++++++[<-------->-],[<+>-]<.'
print(run(ADD, '43'))
SQUARES = '++++[>+++++<-]>[<+>-]+<+[>[>+>+<<-]++>>[<<+>>-]>>>[-]++>[-]+>>>+[[-]++++++>>>]<<<[[<++++++++<++>>-]+<.<[>----<-]<]<<[>>>>>[>>>[-]+++++++++<[>-<-]+++++++++>[-[<->-]+[<<<]]<[>+<-]>]<<-]<<-]'
squares = run(SQUARES)
print(squares[0].split(), squares[1])
print(optimize('++a+ -->>'), run('', 'x'), run('---.')[0] == '\xfd')
for bad in ('[[]', '+]', '<'):
    try:
        run(bad)
    except (SyntaxError, IndexError) as e:
        print(type(e).__name__, e)

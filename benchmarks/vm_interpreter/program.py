"""Assembles and interprets a small stack machine program that sums primes by trial division."""

import sys

PUSH, LOAD, STORE, ADD, MUL, MOD, LESS, JUMP, JUMP_IF_ZERO, PRINT, HALT = range(11)

OPCODES = {
    "push": PUSH, "load": LOAD, "store": STORE, "add": ADD, "mul": MUL, "mod": MOD, "less": LESS,
    "jump": JUMP, "jump_if_zero": JUMP_IF_ZERO, "print": PRINT, "halt": HALT,
}

SOURCE = """
        push 2
        store n
outer:  load n
        load limit
        less
        jump_if_zero done
        push 2
        store d
inner:  load n
        load d
        load d
        mul
        less
        jump_if_zero divide
        jump prime
divide: load n
        load d
        mod
        jump_if_zero next
        load d
        push 1
        add
        store d
        jump inner
prime:  load count
        push 1
        add
        store count
        load total
        load n
        add
        store total
next:   load n
        push 1
        add
        store n
        jump outer
done:   load count
        print
        load total
        print
        halt
"""


def assemble(source):
    labels = {}
    lines = []
    for line in source.splitlines():
        if ":" in line:
            label, line = line.split(":")
            labels[label.strip()] = len(lines)
        words = line.split()
        if words:
            lines.append(words)
    slots = {}
    code = []
    for words in lines:
        opcode = OPCODES[words[0]]
        argument = 0
        if opcode == PUSH:
            argument = int(words[1])
        elif opcode in (LOAD, STORE):
            argument = slots.setdefault(words[1], len(slots))
        elif opcode in (JUMP, JUMP_IF_ZERO):
            argument = labels[words[1]]
        code.append((opcode, argument))
    return code, slots


class Machine:
    def __init__(self, code, slots):
        self.code = code
        self.stack = []
        self.variables = [0] * slots
        self.output = []
        self.steps = 0

    def run(self):
        stack = self.stack
        variables = self.variables
        counter = 0
        while True:
            opcode, argument = self.code[counter]
            counter += 1
            self.steps += 1
            if opcode == PUSH:
                stack.append(argument)
            elif opcode == LOAD:
                stack.append(variables[argument])
            elif opcode == STORE:
                variables[argument] = stack.pop()
            elif opcode == ADD:
                right = stack.pop()
                stack.append(stack.pop() + right)
            elif opcode == MUL:
                right = stack.pop()
                stack.append(stack.pop() * right)
            elif opcode == MOD:
                right = stack.pop()
                stack.append(stack.pop() % right)
            elif opcode == LESS:
                right = stack.pop()
                stack.append(1 if stack.pop() < right else 0)
            elif opcode == JUMP:
                counter = argument
            elif opcode == JUMP_IF_ZERO:
                if stack.pop() == 0:
                    counter = argument
            elif opcode == PRINT:
                self.output.append(stack.pop())
            elif opcode == HALT:
                break
            else:
                raise ValueError(f"unknown opcode {opcode}")


def main():
    code, slots = assemble(SOURCE)
    machine = Machine(code, len(slots))
    machine.variables[slots["limit"]] = int(sys.argv[1])
    machine.run()
    print(machine.output, machine.steps)


if __name__ == "__main__":
    main()

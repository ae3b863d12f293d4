import sys

secret = 37
tries = 0
history = []
while True:
    line = sys.stdin.readline()
    if not line:
        print('out of input')
        break
    line = line.strip()
    if line == '':
        continue
    if line == 'quit':
        print('bye')
        sys.exit(3)
    try:
        guess = int(line)
    except ValueError:
        print('not a number:', line)
        continue
    tries += 1
    history.append(guess)
    if guess < secret:
        print('higher')
    elif guess > secret:
        print('lower')
    else:
        print('correct in', tries)
        break
print(history)
name = input()
print('hello', name)
rest = sys.stdin.read()
print(len(rest.split()), repr(rest))
input('prompt> ')

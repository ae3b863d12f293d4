import string
print(string.ascii_lowercase, string.ascii_uppercase[:5], string.digits, string.hexdigits, string.octdigits)
print(repr(string.punctuation), repr(string.whitespace), len(string.printable))
print(string.capwords('the quick  brown fox'), string.capwords('a-b-c', '-'))
t = string.Template('$who owes $$${amount} to ${who}s')
print(t.substitute(who='Al', amount=5), t.safe_substitute(who='Bo'))
try:
    t.substitute(who='x')
except KeyError as e:
    print('KeyError', e)
try:
    string.Template('bad $').substitute()
except ValueError as e:
    print(e)
shift = 5
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[shift:] + string.ascii_lowercase[:shift])
print('hello zebra'.translate(table))
def is_pangram(s):
    return set(string.ascii_lowercase) <= set(s.lower())
print(is_pangram('The quick brown fox jumps over the lazy dog'), is_pangram('nope'))
def to_base(n, base):
    digs = string.digits + string.ascii_letters
    out = ''
    while n:
        n, r = divmod(n, base)
        out = digs[r] + out
    return out or '0'
print([to_base(x, b) for x, b in ((255, 16), (255, 2), (10**20, 62), (0, 7))])
print(''.join(c for c in 'He said: "Hi!"' if c not in string.punctuation))

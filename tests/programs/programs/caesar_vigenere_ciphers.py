from string import ascii_lowercase as LOW, ascii_uppercase as UP

def caesar(text, k):
    k %= 26
    return text.translate(str.maketrans(LOW + UP, LOW[k:] + LOW[:k] + UP[k:] + UP[:k]))

def caesar_loop(text, k):
    out = []
    for ch in text:
        if 'a' <= ch <= 'z':
            out.append(chr((ord(ch) - 97 + k) % 26 + 97))
        elif 'A' <= ch <= 'Z':
            out.append(chr((ord(ch) - 65 + k) % 26 + 65))
        else:
            out.append(ch)
    return ''.join(out)

def vigenere(text, key, sign=1):
    out, i = '', 0
    for ch in text:
        if ch.isascii() and ch.isalpha():
            base = ord('A') if ch.isupper() else ord('a')
            shift = sign * (ord(key[i % len(key)].lower()) - 97)
            out += chr((ord(ch) - base + shift) % 26 + base)
            i += 1
        else:
            out += ch
    return out

ENGLISH = {'e': 12.7, 't': 9.1, 'a': 8.2, 'o': 7.5, 'i': 7.0, 'n': 6.7, 's': 6.3, 'h': 6.1, 'r': 6.0}

def crack(cipher):
    def score(k):
        plain = caesar(cipher, -k).lower()
        return sum(ENGLISH.get(c, 0) for c in plain)
    return max(range(26), key=score)

def rail_fence(text, rails):
    rows = [''] * rails
    r, step = 0, 1
    for ch in text:
        rows[r] += ch
        if r == 0:
            step = 1
        elif r == rails - 1:
            step = -1
        r += step
    return ''.join(rows)

def rail_decode(cipher, rails):
    idx = sorted(range(len(cipher)), key=lambda i: (min(i % (2 * rails - 2), (2 * rails - 2) - i % (2 * rails - 2)), i))
    out = [''] * len(cipher)
    for pos, ch in zip(idx, cipher):
        out[pos] = ch
    return ''.join(out)

MORSE = dict(zip(LOW, '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'.split()))

def morse(text):
    return ' / '.join(' '.join(MORSE[c] for c in w if c in MORSE) for w in text.lower().split())

def unmorse(code):
    back = {v: k for k, v in MORSE.items()}
    return ' '.join(''.join(back.get(t, '?') for t in w.split()) for w in code.split('/'))

def xor(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))

def rsa():
    p, q, e = 2**61 - 1, 2**31 - 1, 65537
    n, phi = p * q, (p - 1) * (q - 1)
    d = pow(e, -1, phi)
    msg = int.from_bytes(b'hi there', 'big')
    c = pow(msg, e, n)
    return n, d, c, pow(c, d, n).to_bytes(8, 'big')

msg = 'Attack at Dawn, über-early: the enemy has 12 tents!'
for k in (3, 13, 25, -1, 29):
    enc = caesar(msg, k)
    assert enc == caesar_loop(msg, k)
    print(k, enc, caesar(enc, -k) == msg)
print(crack(caesar(msg, 11)), caesar(caesar(msg, 11), -crack(caesar(msg, 11)))[:14])
v = vigenere(msg, 'Lemon')
print(v, vigenere(v, 'lemon', -1) == msg, sep='\n')
rf = rail_fence('WEAREDISCOVEREDFLEEATONCE', 3)
print(rf, rail_decode(rf, 3))
m = morse('SOS we are sinking')
print(m, unmorse(m), unmorse('... ....... ---'))
x = xor('sécret'.encode(), b'k3y')
print(x, xor(x, b'k3y').decode(), x.hex())
print(*rsa())
atbash = {a: b for a, b in zip(LOW, reversed(LOW))}
print(''.join(atbash.get(c, c) for c in 'wizard of oz'), ''.join(map(lambda c: atbash[c], 'hold')))

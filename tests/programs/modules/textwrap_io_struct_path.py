import textwrap, io, struct, os.path as osp

text = 'The quick brown fox jumped over the lazy dog and then ran away from averyveryverylongword indeed.'
for line in textwrap.wrap(text, 22):
    print('|%-22s|' % line)
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.dedent('''
    a
      b
    c''').splitlines(), repr(textwrap.indent('x\n\ny', '> ')), textwrap.shorten(text, 30))
buf = io.StringIO()
print('one', 2, file=buf)
buf.write('three\nfour')
print(repr(buf.getvalue()), buf.tell())
buf.seek(0)
print([ln for ln in buf], buf.read() == '')
r = io.StringIO('l1\nl2\nl3')
print(r.readline(), r.readlines(), io.BytesIO(b'ab\ncd').readlines())
packed = struct.pack('<hIq2s?', -2, 2**32 - 1, -2**63, b'hi', True)
print(packed, len(packed), struct.unpack('<hIq2s?', packed), struct.calcsize('>bhi'), struct.unpack('>d', struct.pack('>d', 1.5)), struct.pack('>f', 0.1).hex())
try:
    struct.pack('B', 256)
except struct.error as e:
    print('struct.error')
p = '/usr/local/lib/file.tar.gz'
print(osp.basename(p), osp.dirname(p), osp.splitext(p), osp.join('a', 'b', '/c', 'd'), osp.join('x', '', 'y'), osp.normpath('a/./b/../c//d'), osp.split('a/b/'), osp.isabs(p), osp.commonprefix(['abc', 'abd']), osp.exists('/no/such'), osp.relpath('/a/b', '/a/c'))

class ReportError(Exception):
    def __str__(self):
        return 'report failed:\n  - %s\n  - %s' % self.args

def validate(rows):
    problems = [i for i, r in enumerate(rows) if not r]
    print('checked', len(rows), 'rows,', len(problems), 'bad')
    if problems:
        raise ReportError(problems, 'é中 last line of the message')
    return True

print(validate([1, 'x', [0]]))
try:
    validate([0])
except ReportError as e:
    for line in str(e).splitlines():
        print('|', line)
    print(len(e.args), e.args[0])
print('now for real')
validate(['', None, 'ok'])

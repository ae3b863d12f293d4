class Ids:
    _next = 1
    def __init__(self):
        self.id = Ids._next
        Ids._next += 1
    @classmethod
    def reset(cls, start=1):
        cls._next = start
print([Ids().id for _ in range(3)])
Ids.reset(2**63 - 1)
print([Ids().id for _ in range(3)])

class Ticket(Ids):
    prefix = 'T'
    def __init__(self, owner=None):
        super().__init__()
        self.owner = owner
    def label(self):
        return f'{self.prefix}-{self.id:04d}-{self.owner or "?"}'
Ids.reset()
print([Ticket(o).label() for o in ('ann', None, 'bob')], Ids._next)
Ticket.reset(500)
print(Ticket().label(), Ids().id, Ticket._next, Ids._next, '_next' in vars(Ticket))

# a tiny text adventure; commands come from stdin
import sys

class Room:
    def __init__(self, name, text):
        self.name = name
        self.text = text
        self.exits = {}
        self.items = []

    def connect(self, direction, other, back):
        self.exits[direction] = other
        other.exits[back] = self

class Player:
    def __init__(self, room):
        self.room = room
        self.bag = []
        self.moves = 0
        self.alive = True

def build():
    hall = Room('Hall', 'A dusty hall.')
    cellar = Room('Cellar', 'It is dark.')
    garden = Room('Garden', 'Roses everywhere.')
    hall.connect('down', cellar, 'up')
    hall.connect('east', garden, 'west')
    hall.items = ['lamp']
    garden.items = ['key', 'rose']
    cellar.locked = True
    return hall

def look(player):
    room = player.room
    print('== %s ==' % room.name)
    print(room.text)
    if room.items:
        print('You see:', ', '.join(sorted(room.items)))
    print('Exits:', ' '.join(sorted(room.exits)))

def go(player, direction):
    target = player.room.exits.get(direction)
    if target is None:
        print('You cannot go %s.' % direction)
        return
    if getattr(target, 'locked', False):
        if 'key' not in player.bag:
            print('The door is locked.')
            return
        target.locked = False
        print('You unlock the door.')
    if target.name == 'Cellar' and 'lamp' not in player.bag:
        print('You stumble in the dark and fall.')
        player.alive = False
    player.room = target
    player.moves += 1
    if player.alive:
        look(player)

def take(player, item):
    try:
        player.room.items.remove(item)
    except ValueError:
        print('There is no %s here.' % item)
    else:
        player.bag.append(item)
        print('Taken:', item)

def drop(player, item):
    if item in player.bag:
        player.bag.remove(item)
        player.room.items.append(item)
        print('Dropped:', item)
    else:
        print('You do not have that.')

def main():
    player = Player(build())
    look(player)
    for line in sys.stdin:
        words = line.lower().split()
        if not words:
            continue
        print('>', ' '.join(words))
        verb, rest = words[0], ' '.join(words[1:])
        if verb in ('go', 'walk'):
            go(player, rest)
        elif verb == 'take':
            take(player, rest)
        elif verb == 'drop':
            drop(player, rest)
        elif verb == 'bag':
            print(player.bag or 'empty')
        elif verb == 'look':
            look(player)
        elif verb == 'quit':
            print('Bye after', player.moves, 'moves')
            return 0
        else:
            print('I do not understand "%s".' % verb)
        if not player.alive:
            print('GAME OVER after', player.moves, 'moves')
            return 4
    return 1

sys.exit(main())

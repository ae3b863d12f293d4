# commands arrive on standard input, one per line
import sys

class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            print("Invalid amount")
            return
        self.balance += amount
        self.history.append(("deposit", amount))
        print("New balance:", self.balance)

    def withdraw(self, amount):
        if amount > self.balance:
            print("Insufficient funds")
        else:
            self.balance -= amount
            self.history.append(("withdraw", amount))
            print("New balance:", self.balance)

    def report(self):
        print("Account of", self.owner)
        for i, (what, amount) in enumerate(self.history):
            print(f"  {i + 1:>2}. {what:<10}{amount:>12}")
        print("  balance:", self.balance)

accounts = {}
current = None
while True:
    try:
        line = input()
    except EOFError:
        print("end of input")
        break
    parts = line.split()
    if not parts:
        continue
    command, args = parts[0].lower(), parts[1:]
    if command == "open":
        current = accounts.setdefault(args[0], Account(args[0]))
        print("Using", current.owner)
    elif command == "quit":
        break
    elif current is None:
        print("Open an account first")
    elif command in ("deposit", "withdraw"):
        try:
            getattr(current, command)(float(args[0]) if "." in args[0] else int(args[0]))
        except (ValueError, IndexError) as e:
            print("Error:", e)
    elif command == "report":
        current.report()
    else:
        print("Unknown command:", command)
print(len(accounts), sum(a.balance for a in accounts.values()))
sys.exit(len(accounts))

quotes = [
    ("Simple is better than complex.", "Tim", 2004),
    ("Readability counts.", "Tim", 1999),
    ("Now is better than never, although never is often better than *right* now.", "T.", 12),
]

def wrap(text, width):
    lines = []
    current = ""
    for word in text.split():
        if len(current) + len(word) + (1 if current else 0) > width:
            lines.append(current)
            current = word
        else:
            current = current + " " + word if current else word
    lines.append(current)
    return lines

def box(lines, pad=1, border="*"):
    width = max(len(l) for l in lines) + 2 * pad
    print(border * (width + 2))
    for l in lines:
        print(border + " " * pad + l.ljust(width - pad) + border)
    print(border * (width + 2))

for text, author, year in quotes:
    box(wrap(text, 28) + ["-- {}, {:>4}".format(author, year)])

header = ["Quote", "Author", "Year"]
rows = [[q[0][:20] + ("..." if len(q[0]) > 20 else ""), q[1], str(q[2])] for q in quotes]
widths = [max(len(r[i]) for r in [header] + rows) for i in range(3)]
fmt = "  ".join("%%-%ds" % w for w in widths)
print(fmt % tuple(header))
print("  ".join("-" * w for w in widths))
for r in rows:
    print((fmt % tuple(r)).rstrip())
print("|".join(h.center(w) for h, w in zip(header, widths)))
acronym = "".join(w[0].upper() for w in "portable network graphics".split())
print(acronym, acronym.lower()[::-1], "-".join(acronym))
print("snake_case_to_camel".title().replace("_", ""), "".join("_" + c.lower() if c.isupper() else c for c in "camelCaseName"))
print("%s" % "tail".rjust(8, "."), "a-b-c".split("-"), "x=1;y=2".replace(";", "&").replace("=", ":"))

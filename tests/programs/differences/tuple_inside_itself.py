# differs: a tuple kept in registers has no identity; lifted when tuples that reach a container stay on the heap
t = ([],)
t[0].append(t)
print(t)

a = []
a.append(a)
a.append(a)
print(a)

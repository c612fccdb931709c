# expect: result
x = [1, 2, 3]
for a in x:
    if len(x) < 1000: x.append(a)
d = {1: 2}
for k in list(d): d[k + 1] = d.pop(k)
print(len(x), d)

# expect: this would have 1000000000000 elements
x = 'x'*10**12

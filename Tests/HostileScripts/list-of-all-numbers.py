# expect: this would have 1000000000000 elements
x = [0]*10**12

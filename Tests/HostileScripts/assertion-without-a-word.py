# expect: False does not hold
assert False, ''

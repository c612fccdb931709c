# expect: the result does not fit an integer of 64 bits
x = 2**64

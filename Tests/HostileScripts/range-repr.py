# expect: result
print(range(0, 9223372036854775807, 2**62))

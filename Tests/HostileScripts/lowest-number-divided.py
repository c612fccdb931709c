# expect: error
x = (-2**63) // -1

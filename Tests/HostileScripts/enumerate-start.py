for i in enumerate([1, 2], 9223372036854775807): pass

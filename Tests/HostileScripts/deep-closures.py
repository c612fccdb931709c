a = 0
for i in range(100000): a = lambda x=a: x

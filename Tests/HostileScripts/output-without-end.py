# expect: the script has printed more than 10000000 bytes
while True: print('x' * 1000)

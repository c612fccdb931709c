# expect: error
x = 'ab'
while True: x = f'{x}{x}'

# expect: functions call each other more than 1000 deep
def f(x): return max([1], key=lambda y: sorted([x], key=f)[0])
f(1)

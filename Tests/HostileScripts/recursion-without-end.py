# expect: functions call each other more than 1000 deep
def f(n): return f(n + 1)
f(0)

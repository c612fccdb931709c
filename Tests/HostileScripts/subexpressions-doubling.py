from brian2 import *
G = NeuronGroup(1, """dv/dt = a0/ms : 1
a0 = a1 + a1 : 1
a1 = a2 + a2 : 1
a2 = a3 + a3 : 1
a3 = a4 + a4 : 1
a4 = a5 + a5 : 1
a5 = a6 + a6 : 1
a6 = a7 + a7 : 1
a7 = a8 + a8 : 1
a8 = a9 + a9 : 1
a9 = a10 + a10 : 1
a10 = a11 + a11 : 1
a11 = a12 + a12 : 1
a12 = a13 + a13 : 1
a13 = a14 + a14 : 1
a14 = a15 + a15 : 1
a15 = a16 + a16 : 1
a16 = a17 + a17 : 1
a17 = a18 + a18 : 1
a18 = a19 + a19 : 1
a19 = a20 + a20 : 1
a20 = a21 + a21 : 1
a21 = a22 + a22 : 1
a22 = a23 + a23 : 1
a23 = a24 + a24 : 1
a24 = v : 1""", method="euler")
run(1*ms)

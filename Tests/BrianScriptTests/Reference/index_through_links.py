# The same through linked variables.
from brian2 import *
G = NeuronGroup(6, 's = i*1.0 : 1\nn = N*1.0 : 1\nv : 1\nlv:1 (linked)\nsl=lv+i:1')
G.lv=linked_var(G,'v')
G.v='i*10'
H = NeuronGroup(2, 'a : 1 (linked)\nb : 1 (linked)\nc : 1 (linked)')
sub=G[3:5]
H.a=linked_var(sub,'s')
H.b=linked_var(G,'s',index=[5,1])
H.c=linked_var(sub,'n') if 0 else linked_var(sub,'v')
M0=StateMonitor(H,['a','b','c'],record=True)
S = Synapses(G[4:], G[2:], 'w : 1\nx:1\ny:1\nz:1\nu:1')
S.connect(j='i')
S.w='i+10*j'
S.x = 'n_post'
S.y = 'N_post'
S.z='v_post+100*v_pre'
S.u='sl_post' if 0 else 's_pre+10*s_post'
M = StateMonitor(S, ['w','x','y','z','u'], record=True)
MG = StateMonitor(G[2:4],['s','n','sl'],record=True)
run(0.1*ms)

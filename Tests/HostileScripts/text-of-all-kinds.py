# expect: result
from brian2 import *
title('\x00\x1b[31m\u202e😀' + 'ß'*300)
plot([1, 2])
print('\u0000\ud7ff'.upper(), 'Größe'.center if False else 'µ')

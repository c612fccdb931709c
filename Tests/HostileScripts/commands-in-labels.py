# expect: result
from brian2 import *
plot([1, 2, 3], label="'; system('touch owned'); '")
title("`touch owned`\n!touch owned")
xlabel('"; set output "owned"; plot x; "')
ylabel('$(touch owned) @x {/Symbol a} %s %d \\')
legend()

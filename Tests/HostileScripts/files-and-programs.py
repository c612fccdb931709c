# expect: tutor does without the module os
import os
os.system('touch owned')

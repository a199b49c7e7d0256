gvisor syscalls clock_settime
@TYPE@ settime
gvisor why clock_settime
bt
frame 1 print sysno
print $comm
breakpoints
exit
n

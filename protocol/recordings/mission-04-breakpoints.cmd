b pkg/sentry/kernel.(*Task).executeSyscall
clear 1
b kernel.(*Task).executeSyscall
clear 2
b (*timeouter).SetTimeout
b example.com/jdlv/testfixtures/names/pkg/sentry/kernel.(*Task).executeSyscall
bp
c
c
p sysno
args
up
exit

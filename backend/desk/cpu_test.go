//go:build unix

package desk

import (
	"syscall"
	"time"
)

// spent is the processor time of this process: what a screen costs, whoever
// else uses the machine.
func spent() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

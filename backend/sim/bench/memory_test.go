package bench

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// forgetPeak lets the kernel measure a process's peak anew; process is a number
// or "self". Where there is no such file, no peak is reported.
func forgetPeak(process string) {
	_ = os.WriteFile("/proc/"+process+"/clear_refs", []byte("5"), 0)
}

// reportPeak writes down the most memory that a process held at once.
func reportPeak(b *testing.B, process, metric string) {
	b.Helper()
	status, err := os.ReadFile("/proc/" + process + "/status")
	if err != nil {
		return
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kib, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 64)
			must(b, err)
			b.ReportMetric(kib/1024, metric)
		}
	}
}

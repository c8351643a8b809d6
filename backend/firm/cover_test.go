package firm_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const (
	// leastCoveredPercent is what every function of the rules must reach.
	leastCoveredPercent = 80
	underCover          = "ANTEROOM_FIRM_UNDER_COVER"
)

// The rules are small enough that no function of theirs may go untried.
func TestEveryFunctionOfTheRulesIsTried(t *testing.T) {
	if os.Getenv(underCover) != "" {
		return
	}
	profile := filepath.Join(t.TempDir(), "cover.out")
	run := exec.Command("go", "test", "-count=1", "-rapid.checks=50", "-coverprofile", profile, ".")
	run.Env = append(os.Environ(), underCover+"=1")
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command("go", "tool", "cover", "-func", profile).Output()
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, line := range strings.Split(string(out), "\n") {
		fields := strings.Fields(line)
		if len(fields) != 3 || fields[0] == "total:" {
			continue
		}
		tried++
		percent, err := strconv.ParseFloat(strings.TrimSuffix(fields[2], "%"), 64)
		if err != nil || percent <= leastCoveredPercent {
			t.Errorf("%s %s is tried to %s", filepath.Base(strings.TrimSuffix(fields[0], ":")), fields[1], fields[2])
		}
	}
	if tried < 200 {
		t.Errorf("only %d functions were looked at", tried)
	}
}

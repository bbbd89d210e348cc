package when_test

import (
	"dateline/timeline"
	"dateline/timeline/extract/when"
	"os"
	"testing"
)

func TestZZ(t *testing.T) {
	b, _ := os.ReadFile(os.Getenv("ZZ"))
	s := string(b)
	for _, m := range when.Find(s, nil, when.Options{Published: timeline.DayOf(2026, 2, 4), Lang: os.Getenv("ZL")}) {
		t.Logf("%-9s %-24s %-26s s%d r%v %s", m.Type, m.Value, m.When.EDTF(), m.When.Sense, m.When.Reckoned, m.Reason)
	}
}

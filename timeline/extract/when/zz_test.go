package when_test

import (
	"dateline/timeline"
	"dateline/timeline/extract/when"
	"os"
	"strings"
	"testing"
	"time"
)

func TestZZ(t *testing.T) {
	for _, hard := range []string{"about ", "the ", "2 ", "one hundred ", "\"", "May ", "10:30 ", "from 1 to ", "last ", "1/2/", "Monday, ", "«", "los ", "de ", "mas de ", "20 y "} {
		for _, l := range []string{"en", "es"} {
			st := time.Now()
			when.Find(strings.Repeat(hard, 50000), nil, when.Options{Lang: l, Published: timeline.DayOf(2026, 2, 4)})
			if d := time.Since(st); d > 100*time.Millisecond {
				t.Log(l, hard, d)
			}
		}
	}
	if os.Getenv("ZZ") == "" {
		return
	}
	b, _ := os.ReadFile(os.Getenv("ZZ"))
	s := string(b)
	pub, _ := timeline.ParseDay(s[6:16])
	for _, m := range when.Find(s, nil, when.Options{Published: pub, Lang: os.Getenv("ZL")}) {
		t.Logf("%-9s %-24s %-26s s%d r%v %s", m.Type, m.Value, m.When.EDTF(), m.When.Sense, m.When.Reckoned, m.Reason)
	}
}

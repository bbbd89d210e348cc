package work_test

import (
	"fmt"
	"testing"

	"dateline/app/work"
	"dateline/timeline/library"
)

// Articles that name ever new people must not take ever longer.
func BenchmarkReadOf1000ArticlesFullOfPeople(b *testing.B) {
	first := []string{"Rosa", "Tomas", "Ines", "Berta", "Karl", "Nadia", "Pavel", "Lucia", "Omar", "Greta"}
	last := []string{"Gil", "Berg", "Falk", "Moreno", "Okafor", "Lind", "Sato", "Vega", "Haas", "Costa", "Duarte", "Novak"}
	var named []string
	for n := range 1000 {
		text := fmt.Sprintf(" date 2026-03-%02d Article %d\nlang: en\n\n", 1+n%28, n)
		for p := range 6 {
			i := n*6 + p
			name := fmt.Sprintf("%s %s%s", first[i%10], last[i/10%12], last[i/120%12])
			text += fmt.Sprintf("The engineer %s signed contract %d on %d February 2026. “We will open pier %d,” said %s on Tuesday.\n\n", name, i, 1+p, i, name)
		}
		named = append(named, fmt.Sprintf("%04d.txt", n), text)
	}
	job := work.Job{FS: files(named...), Roots: []string{"."}}
	for b.Loop() {
		r := read(b, library.View{}, job)
		if len(r.Added) != 1000 {
			b.Fatal(r.Words())
		}
		b.ReportMetric(float64(len(r.Patch.Changes)), "records")
	}
}

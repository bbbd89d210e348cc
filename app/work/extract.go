package work

import (
	"dateline/timeline"
	"dateline/timeline/extract"
	"dateline/timeline/intake"
)

// Found is an article by itself, and all that is found in it.
type Found struct {
	Article *timeline.Article
	extract.Reading
}

// Extract reads one file by itself. Raw takes it as it is, so that the text is
// its bytes: no header, no title and no paragraphs.
func Extract(name string, data []byte, job Job, raw bool) (Found, error) {
	read := intake.Read
	if raw {
		read = intake.Raw
	}
	a, err := read(name, data, job.hint())
	if err != nil {
		return Found{}, err
	}
	return Found{a, extract.Article(a, nil, job.options(a))}, nil
}

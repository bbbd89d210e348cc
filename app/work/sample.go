package work

import (
	"context"
	"encoding/json"
	"fmt"
	"path"

	"dateline/seeds"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

// Sample reads the articles that come with the program, by the same road as
// anybody's own, puts the topics to start with on their digits, and files what
// was found where the seeds say.
func Sample(v library.View) (Result, error) {
	ctx := context.Background()
	r, err := Read(ctx, v, Job{FS: seeds.Articles, Roots: []string{"articles"}}, func(int, int) {})
	if err != nil {
		return Result{}, err
	}
	steps := []library.Patch{r.Patch, {}}
	if v, err = library.Apply(v, r.Patch); err != nil {
		return Result{}, err
	}
	var topics map[string]timeline.ID
	steps[1], topics = starters(v)
	if v, err = library.Apply(v, steps[1]); err != nil {
		return Result{}, err
	}
	filed, err := readTags()
	if err != nil {
		return Result{}, err
	}
	for _, name := range filed.names {
		p := edit.Tag(v, topics[name], filed.items(v, r.Added, name)...)
		steps = append(steps, p)
		if v, err = library.Apply(v, p); err != nil {
			return Result{}, err
		}
	}
	r.Patch = edit.Join("Open sample library", steps...)
	return r, nil
}

// StarterTopics makes the topics to start a new library with, on their digits.
func StarterTopics() library.Patch {
	p, _ := starters(library.View{})
	return p
}

// starters makes those topics to start with that v lacks, and returns the IDs
// of all of them by name.
func starters(v library.View) (library.Patch, map[string]timeline.ID) {
	var topics []struct {
		Name  string
		Digit int
	}
	if err := json.Unmarshal(seeds.Topics, &topics); err != nil {
		panic(fmt.Sprintf("seeds: topics.json: %v", err)) // it is part of the program
	}
	var steps []library.Patch
	step := func(p library.Patch) {
		next, err := library.Apply(v, p)
		if err != nil { // made from this very view
			panic(err)
		}
		v, steps = next, append(steps, p)
	}
	ids := map[string]timeline.ID{}
	for _, t := range topics {
		p, id := edit.NewTopic(v, t.Name)
		ids[t.Name] = id
		if p.Empty() {
			continue
		}
		step(p)
		step(edit.PinTopic(v, id, t.Digit))
	}
	return edit.Join("Make topics to start with", steps...), ids
}

// A passage is a paragraph of a seed article.
type passage struct {
	file      string
	paragraph int
}

// Tags say which passages belong to which topics.
type tags struct {
	names    []string // of topics, in order of appearance
	passages map[string]map[passage]bool
}

func readTags() (tags, error) {
	var rows []struct {
		Article   string
		Paragraph int
		Topics    []string
	}
	if err := json.Unmarshal(seeds.Tags, &rows); err != nil {
		return tags{}, fmt.Errorf("tags.json: %w", err)
	}
	t := tags{passages: map[string]map[passage]bool{}}
	for _, row := range rows {
		for _, name := range row.Topics {
			if t.passages[name] == nil {
				t.names = append(t.names, name)
				t.passages[name] = map[passage]bool{}
			}
			t.passages[name][passage{row.Article, row.Paragraph}] = true
		}
	}
	return t, nil
}

// items returns what was found in the passages of a topic, in the given articles.
func (t tags) items(v library.View, articles []timeline.ID, topic string) []timeline.Key {
	added := map[timeline.ID]*timeline.Article{}
	for _, id := range articles {
		added[id], _ = library.Get[*timeline.Article](v, id)
	}
	var keys []timeline.Key
	for it := range v.Items() {
		s := it.Common().Sources
		if len(s) == 0 || added[s[0].Article] == nil {
			continue
		}
		a := added[s[0].Article]
		if t.passages[topic][passage{path.Base(a.File), a.ParagraphAt(s[0].Start).Number}] {
			keys = append(keys, it.Key())
		}
	}
	return keys
}

//go:build ignore

// Draw makes the icons: it reads the table below and writes one SVG a line
// beside itself. A Fyne theme recolours only what is filled, so the strokes are
// written as the outlines of their ink.
//
//	go generate ./assets
package main

import (
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

const (
	ink  = 1.5 // breadth of a stroke, of 16
	fine = 10  // degrees of a circle between two points of its outline
)

// drawings says how each icon is made, on a plane of 16 by 16 with y downwards.
// Strokes, with round ends and corners:
//
//	line x y x y ...        points in a row
//	loop x y x y ...        the same, closed
//	box x y w h r           a rectangle with corners of radius r
//	ring x y r              a circle
//	arc x y r from to       part of one, in degrees, clockwise from three o'clock
//
// Filled:
//
//	dot x y r
//	solid x y x y ...
var drawings = map[string]string{
	"menu":          "line 2 4 14 4; line 2 8 14 8; line 2 12 14 12",
	"search":        "ring 7 7 4.5; line 10.4 10.4 14 14",
	"undo":          "line 5.5 2.75 2.5 5.75 5.5 8.75; line 2.5 5.75 9.75 5.75; arc 9.75 9.5 3.75 -90 90; line 9.75 13.25 6 13.25",
	"redo":          "line 10.5 2.75 13.5 5.75 10.5 8.75; line 13.5 5.75 6.25 5.75; arc 6.25 9.5 3.75 90 270; line 6.25 13.25 10 13.25",
	"add":           "box 2 2 12 12 2.5; line 8 5 8 11; line 5 8 11 8",
	"minus":         "line 3 8 13 8",
	"plus":          "line 3 8 13 8; line 8 3 8 13",
	"fit":           "line 1.75 3 1.75 13; line 14.25 3 14.25 13; line 4.5 8 11.5 8; line 6.5 6 4.5 8 6.5 10; line 9.5 6 11.5 8 9.5 10",
	"fold":          "line 1.5 8 5 8; line 11 8 14.5 8; line 5.25 12 7.25 4; line 8.75 12 10.75 4",
	"star":          "loop 8 1.9 9.85 5.7 14 6.3 11 9.2 11.7 13.35 8 11.4 4.3 13.35 5 9.2 2 6.3 6.15 5.7",
	"star-filled":   "solid 8 1.9 9.85 5.7 14 6.3 11 9.2 11.7 13.35 8 11.4 4.3 13.35 5 9.2 2 6.3 6.15 5.7; loop 8 1.9 9.85 5.7 14 6.3 11 9.2 11.7 13.35 8 11.4 4.3 13.35 5 9.2 2 6.3 6.15 5.7",
	"more":          "dot 3 8 1.25; dot 8 8 1.25; dot 13 8 1.25",
	"close":         "line 3.5 3.5 12.5 12.5; line 12.5 3.5 3.5 12.5",
	"check":         "line 2.75 8.5 6.25 12 13.25 4.25",
	"chevron-up":    "line 3.5 10.25 8 5.75 12.5 10.25",
	"chevron-down":  "line 3.5 5.75 8 10.25 12.5 5.75",
	"chevron-left":  "line 10.25 3.5 5.75 8 10.25 12.5",
	"chevron-right": "line 5.75 3.5 10.25 8 5.75 12.5",
	"arrow-left":    "line 2.5 8 13.5 8; line 6.75 3.75 2.5 8 6.75 12.25",
	"arrow-right":   "line 2.5 8 13.5 8; line 9.25 3.75 13.5 8 9.25 12.25",
	"person":        "ring 8 5 2.75; arc 8 14.25 5.25 -180 0; line 2.75 14.25 13.25 14.25",
	"document":      "loop 3.5 1.75 9.25 1.75 12.5 5 12.5 14.25 3.5 14.25; line 9 2 9 5.25 12.25 5.25; line 6 8.5 10 8.5; line 6 11.25 10 11.25",
	"inbox":         "loop 4 2.5 12 2.5 14.25 9 14.25 13.5 1.75 13.5 1.75 9; line 2 9.25 5.5 9.25 6.5 11 9.5 11 10.5 9.25 14 9.25",
	"warning":       "loop 8 2 14.5 13.5 1.5 13.5; line 8 6.5 8 9.25; dot 8 11.4 0.95",
	"calendar":      "box 2 3 12 11 2; line 2.25 6.75 13.75 6.75; line 5.25 1.5 5.25 4; line 10.75 1.5 10.75 4",
	"filter":        "line 2 4.25 14 4.25; line 4.25 8 11.75 8; line 6.5 11.75 9.5 11.75",
	"link":          "arc 5 11 3.25 45 225; line 7.3 13.3 8.9 11.7; line 2.7 8.7 4.3 7.1; arc 11 5 3.25 -135 45; line 8.7 2.7 7.1 4.3; line 13.3 7.3 11.7 8.9; line 6 10 10 6",
	"download":      "line 8 2 8 10.25; line 4.5 7 8 10.5 11.5 7; line 2.25 11 2.25 13.75 13.75 13.75 13.75 11",
	"event":         "line 1.25 8 4 8; line 12 8 14.75 8; dot 8 8 4",
	"statement":     "line 1.25 8 3 8; line 13 8 14.75 8; loop 8 3.25 12.75 8 8 12.75 3.25 8",
	"grip":          "dot 6 3.5 1.1; dot 10 3.5 1.1; dot 6 8 1.1; dot 10 8 1.1; dot 6 12.5 1.1; dot 10 12.5 1.1",
	"sun":           "ring 8 8 2.75; line 8 1.25 8 2.5; line 8 13.5 8 14.75; line 1.25 8 2.5 8; line 13.5 8 14.75 8; line 3.25 3.25 4.1 4.1; line 11.9 11.9 12.75 12.75; line 12.75 3.25 11.9 4.1; line 4.1 11.9 3.25 12.75",
	"moon":          "arc 8 8 6 2 268; arc 11.1 4.9 4.3 46 224",
	"trash":         "line 2.25 4.25 13.75 4.25; line 5.75 4 6.25 2 9.75 2 10.25 4; line 3.75 4.5 4.5 14 11.5 14 12.25 4.5; line 6.6 7.25 6.75 11; line 9.4 7.25 9.25 11",
	"edit":          "loop 2.5 13.5 3.1 10.3 10.9 2.5 13.5 5.1 5.7 12.9; line 8.9 4.5 11.5 7.1",
	"open":          "line 6.5 2.75 2.75 2.75 2.75 13.25 13.25 13.25 13.25 9.5; line 9.5 2.25 13.75 2.25 13.75 6.5; line 13.5 2.5 7.75 8.25",
	"paste":         "line 5.5 3 3 3 3 14.25 13 14.25 13 3 10.5 3; box 5.5 1.5 5 3 1; line 5.75 8 10.25 8; line 5.75 11 10.25 11",
	"copy":          "box 5.5 5.5 8.5 8.5 1.5; line 3.5 10.5 2 10.5 2 2 10.5 2 10.5 3.5",
	"folder":        "loop 1.75 13.25 1.75 3 6.25 3 8 5 14.25 5 14.25 13.25",
	"help":          "ring 8 8 6.25; arc 8 6.4 1.9 180 390; line 9.6 7.4 8 8.75 8 9.25; dot 8 11.5 0.95",
	"info":          "ring 8 8 6.25; line 8 7.5 8 11.25; dot 8 4.9 0.95",
	"eye":           "loop 1.5 8 3.4 5.6 5.6 4.1 8 3.6 10.4 4.1 12.6 5.6 14.5 8 12.6 10.4 10.4 11.9 8 12.4 5.6 11.9 3.4 10.4; ring 8 8 2",
	"lock":          "box 3 7 10 7.25 1.5; line 5 7 5 5; arc 8 5 3 -180 0; line 11 5 11 7; dot 8 10.6 1.1",
	"unlock":        "box 3 7 10 7.25 1.5; line 5 7 5 4.5; arc 8 4.5 3 -180 -15; dot 8 10.6 1.1",
	"tag":           "loop 2 2 8 2 14.25 8.25 8.25 14.25 2 8; dot 5.25 5.25 1.1",
	"note":          "loop 2.25 2.25 13.75 2.25 13.75 9.75 9.75 13.75 2.25 13.75; line 9.75 13.5 9.75 9.75 13.5 9.75; line 5 5.75 11 5.75; line 5 8.75 7.5 8.75",
	"timeline":      "line 1.25 12.75 14.75 12.75; dot 3.75 8.75 1.75; dot 8.5 4.25 1.75; dot 12.5 8.75 1.75",
	"reader":        "loop 8 4 6.25 2.75 1.75 2.75 1.75 12.75 6.25 12.75 8 14 9.75 12.75 14.25 12.75 14.25 2.75 9.75 2.75; line 8 4.25 8 13.75",
}

func main() {
	for name, shapes := range drawings {
		var d strings.Builder
		for _, shape := range strings.Split(shapes, ";") {
			word, rest, _ := strings.Cut(strings.TrimSpace(shape), " ")
			for _, outline := range draw(word, numbers(rest)) {
				write(&d, outline)
			}
		}
		svg := `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path d="` + d.String() + `"/></svg>` + "\n"
		if err := os.WriteFile(filepath.Join("icons", name+".svg"), []byte(svg), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

type point struct{ x, y float64 }

// draw returns the outlines of a shape; all turn the same way save the holes,
// so that ink on ink stays ink.
func draw(word string, n []float64) [][]point {
	switch word {
	case "line":
		return [][]point{ribbon(pairs(n))}
	case "loop":
		return band(pairs(n))
	case "box":
		return band(box(n[0], n[1], n[2], n[3], n[4]))
	case "ring":
		return [][]point{arc(n[0], n[1], n[2]+ink/2, 0, 360), back(arc(n[0], n[1], n[2]-ink/2, 0, 360))}
	case "arc":
		return [][]point{ribbon(arc(n[0], n[1], n[2], n[3], n[4]))}
	case "dot":
		return [][]point{arc(n[0], n[1], n[2], 0, 360)}
	case "solid":
		return [][]point{clockwise(pairs(n))}
	}
	log.Fatalf("%s: no such shape", word)
	return nil
}

// ribbon is the ink of an open stroke: down one side of it, round the end, and
// back along the other.
func ribbon(p []point) []point {
	out := side(p, false)
	return append(out, side(back(p), false)...)
}

// band is the ink of a closed stroke: its outer edge and, as a hole, its inner.
func band(p []point) [][]point {
	p = clockwise(p)
	return [][]point{side(p, true), side(back(p), true)}
}

// side follows p half a stroke to its left, with rounded corners; an open
// stroke ends in half a circle.
func side(p []point, closed bool) []point {
	var out []point
	last := len(p)
	if !closed {
		last--
	}
	for i := range last {
		a, b := p[i], p[(i+1)%len(p)]
		dir := math.Atan2(b.y-a.y, b.x-a.x) * 180 / math.Pi
		left := dir - 90
		out = append(out, at(a, left), at(b, left))
		turn := 180.0
		if closed || i+1 < last {
			c := p[(i+2)%len(p)]
			turn = math.Remainder(math.Atan2(c.y-b.y, c.x-b.x)*180/math.Pi-dir, 360)
		}
		if turn > 0 {
			out = append(out, arc(b.x, b.y, ink/2, left, left+turn)...)
		} else if turn < 0 {
			out = append(out, b)
		}
	}
	return out
}

func at(p point, deg float64) point {
	s, c := math.Sincos(deg * math.Pi / 180)
	return point{p.x + ink/2*c, p.y + ink/2*s}
}

// arc is part of a circle, from one angle to another, ends included; a whole
// circle does not repeat its first point.
func arc(x, y, r, from, to float64) []point {
	steps := int(math.Ceil((to - from) / fine))
	var out []point
	for i := range steps + 1 {
		if i == steps && to-from == 360 {
			break
		}
		s, c := math.Sincos((from + (to-from)*float64(i)/float64(steps)) * math.Pi / 180)
		out = append(out, point{x + r*c, y + r*s})
	}
	return out
}

func box(x, y, w, h, r float64) []point {
	var out []point
	for i, c := range []point{{x + w - r, y + h - r}, {x + r, y + h - r}, {x + r, y + r}, {x + w - r, y + r}} {
		out = append(out, arc(c.x, c.y, r, float64(i)*90, float64(i+1)*90)...)
	}
	return out
}

// clockwise turns p the way the circles turn.
func clockwise(p []point) []point {
	area := 0.0
	for i, a := range p {
		b := p[(i+1)%len(p)]
		area += a.x*b.y - b.x*a.y
	}
	if area < 0 {
		return back(p)
	}
	return p
}

func back(p []point) []point {
	out := make([]point, len(p))
	for i, q := range p {
		out[len(p)-1-i] = q
	}
	return out
}

func numbers(s string) []float64 {
	var out []float64
	for _, f := range strings.Fields(s) {
		n, err := strconv.ParseFloat(f, 64)
		if err != nil {
			log.Fatal(err)
		}
		out = append(out, n)
	}
	return out
}

func pairs(n []float64) []point {
	var out []point
	for i := 0; i+1 < len(n); i += 2 {
		out = append(out, point{n[i], n[i+1]})
	}
	return out
}

func write(d *strings.Builder, outline []point) {
	for i, p := range outline {
		letter := "L"
		if i == 0 {
			letter = "M"
		}
		fmt.Fprintf(d, "%s%s %s", letter, short(p.x), short(p.y))
	}
	d.WriteString("Z")
}

func short(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

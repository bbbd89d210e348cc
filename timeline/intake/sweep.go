package intake

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// What readability leaves of the page around an article: pointers to other
// articles, credits of pictures, buttons, notices. A date or a quotation in
// one of these would be taken for the article's own.

const (
	crumb     = 60 // characters of a stray line at most
	mostTail  = 5  // stray lines after an article; more of them are a list that belongs to it
	mostFront = 12 // stray lines before it
)

// pointers are the words that stand before a link to another article.
var pointers = wordSet(`related read more see also watch listen don t dont miss why recommended recommend you may might like up next here in pictures video videos opinion analysis
	leer lea lee más también además vea ver mira te le puede podría puedes interesar interesarte relacionado relacionada relacionados relacionadas noticia noticias artículo nota en esta`)

// chrome are lines that are the page's and not the article's, from beginning
// to end.
var chrome = regexp.MustCompile(`(?i)^(?:` + strings.Join([]string{
	`advert(?:isement|ising)?s?`, `publicidad`, `anuncio`, `sponsored(?: content)?`, `skip to (?:main )?content`, `saltar al contenido`, `ir al contenido`,
	`sign (?:in|up)`, `log ?in`, `iniciar sesión`, `subscribe(?: now)?`, `suscríb(?:ete|ase)(?: ahora)?`, `share(?: this)?(?: article| story)?`, `compartir(?: en .{3,20})?`,
	`(?:post |leave |add )?(?:a )?comments?(?: \(.{0,5}\))?`, `comentarios?`, `deja un comentario`, `print`, `imprimir`, `(?:photos?|fotos?|videos?|vídeos?)`, `(?:now playing|reproduciendo):.{0,160}`, `close`, `cerrar`, `caption`, `loading[^\pL\pN]*`,
	`(?:article|story) continues below.{0,40}`, `(?:story|article) continues`, `image(?: copyright| caption| source| \d+ of) .{1,200}`, `video caption .{1,200}`,
	`media playback is (?:un)?supported.{0,60}`, `this slideshow requires javascript\.?`, `please enable javascript.{0,80}`, `[^\pL\pN]*(?:photo|image|foto|imagen|fotografía|credit|crédito)s?(?: by| de)?[:.…].{0,80}`,
	`(?:©|ⓒ|copyright\b).{0,160}`, `all rights reserved\.?.{0,80}`, `todos los derechos reservados\.?.{0,80}`, `read (?:more|next)[^\pL\pN]*`, `see also[^\pL\pN]*`, `more[^\pL\pN]*`, `related[^\pL\pN]*`,
	`leer más[^\pL\pN]*`, `lea también[^\pL\pN]*`, `click here to .{3,60}`, `haga clic aquí .{3,60}`, `filed under:.{0,120}`, `tags?:.{0,200}`, `etiquetas:.{0,200}`, `_+|[^\pL\pN]+`,
	`https?://\S+`, `this (?:web)?site uses cookies.{0,300}`, `est[ea] (?:sitio|página)(?: web)? (?:usa|utiliza) cookies.{0,300}`, `by clicking .{3,200}(?:privacy policy|terms).{0,120}`,
	`(?:reading time|tiempo de lectura):?.{0,30}`, `\d+ min(?:ute)?s? read`,
}, "|") + `)$`)

// isPointer reports whether a block is nothing but a link to elsewhere,
// perhaps after "Read more:". own is what of text stands in no link. A link
// that is a whole sentence stays.
func isPointer(text, own string) bool {
	words := strings.Fields(fold(own))
	if len(words) == 0 {
		return strings.TrimSpace(own) != strings.TrimSpace(text) && !endsSentence(text)
	}
	if len(words) > 8 || len(own)*2 > len(text) {
		return false
	}
	for _, w := range words {
		if !pointers[w] {
			return false
		}
	}
	return true
}

// endsSentence reports whether a text ends as a sentence does, perhaps within
// quotation marks.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, `"'”’»›)] `)
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…:", last)
}

// stray reports whether a block is a few words that make no sentence.
func stray(b block) bool {
	return utf8.RuneCountInString(b.text) <= crumb && !endsSentence(b.text)
}

// sweep takes out what is left of the page around the article.
func (d *draft) sweep() {
	kept := d.blocks[:0]
	for _, b := range d.blocks {
		if !chrome.MatchString(b.text) {
			kept = append(kept, b)
		}
	}
	d.blocks = kept
	d.sweepFront()
	d.sweepTail()
}

// sweepFront takes the author, the date and other stray lines from before the
// first paragraph.
func (d *draft) sweepFront() {
	d.sweepMast()
	first := 0
	for first < len(d.blocks) && first <= mostFront && stray(d.blocks[first]) && !isDated(d.blocks[first].text) {
		first++
	}
	if first == len(d.blocks) || first > mostFront {
		return
	}
	// A heading right above the first paragraph may be its own.
	if first > 0 && d.blocks[first-1].heading {
		first--
	}
	d.blocks = d.blocks[first:]
}

// sweepMast takes the lines of author and date from among the first, up to the
// first that is long. In a chronology, dates are the text's.
func (d *draft) sweepMast() {
	dates := !d.isChronology()
	kept := d.blocks[:0:0]
	for i, b := range d.blocks {
		if i == mostFront || len(b.text) > 2*mastWidth {
			kept = append(kept, d.blocks[i:]...)
			break
		}
		if !b.heading && isMast(b.text) && (dates || !isDated(b.text)) {
			d.mast(b.text)
			continue
		}
		kept = append(kept, b)
	}
	d.blocks = kept
}

// sweepTail takes the stray lines after the last paragraph.
func (d *draft) sweepTail() {
	end := len(d.blocks)
	for end > 0 && stray(d.blocks[end-1]) {
		end--
	}
	if end > 0 && len(d.blocks)-end <= mostTail {
		d.blocks = d.blocks[:end]
	}
}

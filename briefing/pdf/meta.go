package pdf

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"strings"

	"dateline/briefing/text"
	"dateline/timeline"
)

// The makers of the file.
const (
	program  = "Dateline"
	producer = "go-pdf/fpdf 0.9.0"
)

// meta is what a file says of itself, once as the format always did and once
// as XMP; the two must agree.
type meta struct {
	title, subject, keywords, lang string
	day                            timeline.Date
}

func (n *finisher) meta() meta {
	d := n.doc
	var keywords []string
	for _, s := range []string{d.Marking, d.Number} {
		if s != "" {
			keywords = append(keywords, s)
		}
	}
	for _, t := range d.Topics {
		keywords = append(keywords, t.Name)
	}
	subject := d.Words.Kind
	if s := d.AsOfText(); s != "" {
		subject += " · " + s
	}
	if d.Standfirst != "" {
		subject += " · " + d.Standfirst
	}
	return meta{
		title: text.Clean(cmp.Or(d.Title, d.Words.Kind)), subject: text.Clean(subject),
		keywords: text.Clean(strings.Join(keywords, ", ")), lang: locale(d.Lang), day: d.AsOf,
	}
}

// pdfDate returns a day as PDF writes it, at midnight UTC.
func pdfDate(d timeline.Date) string {
	return fmt.Sprintf("D:%04d%02d%02d000000+00'00'", d.Y, d.M, d.D)
}

func (m meta) info() string {
	s := fmt.Sprintf("<</Title %s /Author %s /Subject %s /Keywords %s /Creator %s /Producer %s",
		quoted(m.title), quoted(program), quoted(m.subject), quoted(m.keywords), quoted(program), quoted(producer))
	if m.day.Known() {
		s += fmt.Sprintf(" /CreationDate (%[1]s) /ModDate (%[1]s)", pdfDate(m.day))
	}
	return s + ">>"
}

const xmpHead = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
	`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
`

// xmpTail declares the property that PDF/A does not know by itself.
const xmpTail = `</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

func (m meta) xmp() []byte {
	var b bytes.Buffer
	b.WriteString(xmpHead)
	put := func(format, s string) {
		var safe bytes.Buffer
		xml.EscapeText(&safe, []byte(s)) //nolint:errcheck // into memory
		fmt.Fprintf(&b, format+"\n", safe.String())
	}
	put(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>`, m.title)
	put(`<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>`, program)
	put(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>`, m.subject)
	put(`<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>`, m.lang)
	put(`<pdf:Producer>%s</pdf:Producer>`, producer)
	put(`<pdf:Keywords>%s</pdf:Keywords>`, m.keywords)
	put(`<xmp:CreatorTool>%s</xmp:CreatorTool>`, program)
	if m.day.Known() {
		put(`<xmp:CreateDate>%s</xmp:CreateDate>`, m.day.EDTF()+"T00:00:00Z")
		put(`<xmp:ModifyDate>%s</xmp:ModifyDate>`, m.day.EDTF()+"T00:00:00Z")
	}
	b.WriteString(xmpTail)
	return b.Bytes()
}

package intake

import "bytes"

// A signature is how files of one sort begin.
type signature struct {
	at    int
	bytes string
	what  string
}

var signatures = []signature{
	{0, "\xff\xd8\xff", "a JPEG picture"},
	{0, "\x89PNG\r\n\x1a\n", "a PNG picture"},
	{0, "GIF87a", "a GIF picture"},
	{0, "GIF89a", "a GIF picture"},
	{0, "II*\x00", "a TIFF picture"},
	{0, "MM\x00*", "a TIFF picture"},
	{8, "WEBP", "a WebP picture"},
	{8, "WAVE", "a sound recording"},
	{8, "AVI ", "a film"},
	{4, "ftypheic", "a HEIC picture"},
	{4, "ftypavif", "an AVIF picture"},
	{4, "ftyp", "a film or sound recording"},
	{0, "ID3", "a sound recording"},
	{0, "OggS", "a sound recording"},
	{0, "fLaC", "a sound recording"},
	{0, "\x1aE\xdf\xa3", "a film"},
	{0, "%PDF-", "a PDF document"},
	{0, "%!PS", "a PostScript document"},
	{0, `{\rtf`, "an RTF document; save it as plain text first"},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file"},
	{0, "From: <Saved by ", "a web archive (MHTML); save the page as HTML instead"},
	{0, "\x1f\x8b", "a gzip archive"},
	{0, "BZh", "a bzip2 archive"},
	{0, "\xfd7zXZ\x00", "an xz archive"},
	{0, "7z\xbc\xaf\x27\x1c", "a 7-Zip archive"},
	{0, "Rar!\x1a\x07", "a RAR archive"},
	{0, "\x28\xb5\x2f\xfd", "a Zstandard archive"},
	{0, "SQLite format 3\x00", "a database"},
	{0, "\x7fELF", "a program"},
	{0, "\xcf\xfa\xed\xfe", "a program"},
	{0, "bplist00", "a property list or Safari web archive"},
	{0, "wOFF", "a typeface"},
	{0, "wOF2", "a typeface"},
	{0, "OTTO\x00", "a typeface"},
}

// packed tells the documents that are ZIP archives apart by what is in them.
var packed = []signature{
	{0, "word/", "a Word document; save it as plain text first"},
	{0, "xl/", "an Excel workbook"},
	{0, "ppt/", "a PowerPoint presentation"},
	{0, "mimetypeapplication/epub+zip", "an EPUB book"},
	{0, "mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text; save it as plain text first"},
	{0, "mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"},
}

// magic names the sort of file that data is, when its first bytes say that it
// is none of ours; else it is empty.
func magic(data []byte) string {
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06")) {
		for _, s := range packed {
			if bytes.Contains(data, []byte(s.bytes)) {
				return s.what
			}
		}
		return "a ZIP archive"
	}
	for _, s := range signatures {
		if len(data) >= s.at && bytes.HasPrefix(data[s.at:], []byte(s.bytes)) && binaryHead(s, data) {
			return s.what
		}
	}
	return ""
}

// binaryHead guards the short signatures that are also words: a text may begin
// with "BZh" or hold "WEBP" in its third word.
func binaryHead(s signature, data []byte) bool {
	switch s.bytes {
	case "WEBP", "WAVE", "AVI ":
		return bytes.HasPrefix(data, []byte("RIFF"))
	case "BZh", "ID3", "OggS", "fLaC", "wOFF", "wOF2", "ftyp", "ftypheic", "ftypavif":
		return bytes.ContainsFunc(data[:min(len(data), 64)], func(r rune) bool { return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffd })
	}
	return true
}

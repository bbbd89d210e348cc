package pdf

import (
	"encoding/binary"
	"math"
)

// profileName names the colours that all pages are drawn in.
const profileName = "sRGB IEC61966-2.1"

// sRGB returns a profile of the sRGB colours, by ICC.1:2001-04.
func sRGB() []byte {
	curve := toneCurve()
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", description()},
		{"cprt", []byte("text\x00\x00\x00\x00Public domain\x00")},
		{"wtpt", xyz(.9505, 1, 1.0891)},
		{"rXYZ", xyz(.43607, .22249, .01392)},
		{"gXYZ", xyz(.38515, .71687, .09708)},
		{"bXYZ", xyz(.14307, .06061, .7141)},
		{"rTRC", curve},
		{"gTRC", curve},
		{"bTRC", curve},
	}
	var table, data []byte
	base, curveAt := 128+4+12*len(tags), 0
	for _, t := range tags {
		at := base + len(data)
		isCurve := &t.data[0] == &curve[0]
		if isCurve && curveAt > 0 { // the three share one
			at = curveAt
		} else {
			data = append(data, t.data...)
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
		}
		if isCurve {
			curveAt = at
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.data)))
	}
	out := binary.BigEndian.AppendUint32(header(base+len(data)), uint32(len(tags)))
	return append(append(out, table...), data...)
}

func header(size int) []byte {
	h := make([]byte, 128)
	binary.BigEndian.PutUint32(h, uint32(size))
	copy(h[8:], []byte{2, 0x10, 0, 0}) // version 2.1
	copy(h[12:], "mntrRGB XYZ ")
	copy(h[24:], []byte{0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0}) // 1 January 2026
	copy(h[36:], "acsp")
	copy(h[68:], xyz(.9642, 1, .8249)[8:]) // D50
	return h
}

// xyz returns a colour as three numbers of 16.16 bits.
func xyz(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
	}
	return b
}

// toneCurve returns how bright each of 1024 values is.
func toneCurve() []byte {
	b := []byte("curv\x00\x00\x00\x00\x00\x00\x04\x00")
	for i := range 1024 {
		v := float64(i) / 1023
		if v <= .04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}

func description() []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(profileName)+1))
	b = append(b, profileName...)
	return append(b, make([]byte, 1+4+4+2+1+67)...) // no name in other scripts
}

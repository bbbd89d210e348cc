package chart

import "math"

// columnRows is how many rows high a dense lane is drawn.
const columnRows = 2

// columns draws a lane as bars over stretches of time. The stretches are
// powers of two days counted from one day for all, so that nothing flickers
// while the chart is moved.
func (k packer) columns(p *Plan, b *band) Band {
	rows := columnRows
	if k.set.Lanes[k.lane].Collapsed {
		rows = 1
	}
	height := float64(rows)*k.o.Row + k.o.Pad
	length := math.Exp2(math.Ceil(math.Log2(6 * k.axis.Step)))
	for day := math.Floor(k.axis.From/length) * length; day < k.axis.To(); day += length {
		lo, hi := b.between(day, math.Nextafter(day+length, day))
		if lo == hi {
			continue
		}
		x0, x1 := k.axis.X(day), k.axis.X(day+length)
		h := min(height, 4+(height-4)*math.Log2(float64(1+hi-lo))/10)
		p.Columns = append(p.Columns, Column{
			Lane: k.lane, X0: x0, X1: max(x1-1, x0+1), Y0: height + k.o.Pad/2 - h, Y1: height + k.o.Pad/2,
			From: day, To: day + length, Count: hi - lo,
		})
	}
	return Band{Rows: rows, Dense: true}
}

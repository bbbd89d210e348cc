package when

// refine reads what stands around the mentions of a paragraph.
func (r *reader) refine() {}

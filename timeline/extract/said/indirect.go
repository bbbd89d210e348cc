package said

func (f *finder) indirect() {}

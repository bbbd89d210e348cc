package timeline

import (
	"fmt"
	"slices"
)

// nameOf returns the name of a value that counts from 0, or its number when a
// damaged file holds one that has no name.
func nameOf[T ~uint8](v T, names []string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprint(uint8(v))
}

// named sets a value that counts from 0 by its name.
func named[T ~uint8](v *T, name []byte, names []string) error {
	i := slices.Index(names, string(name))
	if i < 0 {
		return fmt.Errorf("%q is none of %v", name, names)
	}
	*v = T(i)
	return nil
}

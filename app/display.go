package app

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
	"time"
)

var (
	errNoDisplay = errors.New("there is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set")
	errWayland   = errors.New("this program was built for X displays only, and DISPLAY is not set: start XWayland, or build without the tag x11")
)

// noDisplay says why a window cannot show on this system, or nil. GLFW would
// panic instead. An X display goes before a Wayland one, as in newDriverApp, and
// is rung up; a Wayland socket that is named is taken to be there.
func noDisplay(system string, env func(string) string, onlyX bool) error {
	switch system {
	case "linux", "freebsd", "openbsd", "netbsd":
	default:
		return nil
	}
	x, wayland := env("DISPLAY"), env("WAYLAND_DISPLAY") != ""
	switch {
	case x == "" && !wayland:
		return errNoDisplay
	case x == "" && onlyX:
		return errWayland
	case x == "":
		return nil
	}
	for _, at := range displayAddresses(x) {
		if c, err := net.DialTimeout(at.network, at.address, 3*time.Second); err == nil {
			return c.Close()
		}
	}
	return fmt.Errorf("the display %s does not answer", x)
}

type address struct{ network, address string }

// displayAddresses lists where an X display such as ":0" or "host:10.0" may
// listen.
func displayAddresses(display string) []address {
	colon := strings.LastIndex(display, ":")
	if colon < 0 {
		return nil
	}
	host := display[:colon]
	number, _, _ := strings.Cut(display[colon+1:], ".")
	n, err := strconv.Atoi(number)
	if err != nil {
		return nil
	}
	if host == "" || host == "unix" {
		socket := "/tmp/.X11-unix/X" + number
		return []address{{"unix", socket}, {"unix", "@" + socket}}
	}
	return []address{{"tcp", net.JoinHostPort(host, strconv.Itoa(6000+n))}}
}

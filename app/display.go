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
	errNoWindow  = errors.New("this program was built without the window (see `make build`)")
	errNoDisplay = errors.New("there is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set")
)

// noDisplay says why a window cannot show on this system, or nil. GLFW would
// panic instead. Only X displays are rung up: a Wayland socket that is named is
// taken to be there.
func noDisplay(system string, env func(string) string) error {
	switch system {
	case "linux", "freebsd", "openbsd", "netbsd":
	default:
		return nil
	}
	x := env("DISPLAY")
	if env("WAYLAND_DISPLAY") != "" {
		return nil
	}
	if x == "" {
		return errNoDisplay
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

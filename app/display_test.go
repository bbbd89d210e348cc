package app

import (
	"net"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNoDisplaySaysWhy(t *testing.T) {
	for _, c := range []struct {
		system, env string
		onlyX       bool
		want        string
	}{
		{"linux", "", false, "neither DISPLAY nor WAYLAND_DISPLAY is set"},
		{"freebsd", "", false, "neither DISPLAY nor WAYLAND_DISPLAY is set"},
		{"linux", "DISPLAY=:64999", false, "the display :64999 does not answer"},
		{"linux", "DISPLAY=nonsense", false, "the display nonsense does not answer"},
		{"linux", "WAYLAND_DISPLAY=wayland-0", false, ""},
		{"linux", "WAYLAND_DISPLAY=wayland-0", true, "built for X displays only"},
		{"linux", "", true, "neither DISPLAY nor WAYLAND_DISPLAY is set"},
		{"darwin", "", false, ""},
		{"windows", "", false, ""},
	} {
		name, value, _ := strings.Cut(c.env, "=")
		err := noDisplay(c.system, func(key string) string {
			if key == name {
				return value
			}
			return ""
		}, c.onlyX)
		if c.want == "" {
			require.NoError(t, err, "%s %s", c.system, c.env)
			continue
		}
		require.ErrorContains(t, err, c.want, "%s %s", c.system, c.env)
	}
}

func TestNoDisplayFindsOneThatAnswers(t *testing.T) {
	ear, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer ear.Close()
	n := ear.Addr().(*net.TCPAddr).Port - 6000
	require.NoError(t, noDisplay("linux", func(key string) string {
		return map[string]string{"DISPLAY": "127.0.0.1:" + strconv.Itoa(n) + ".0"}[key]
	}, true))
}

func TestLocalDisplaysListenOnSockets(t *testing.T) {
	require.Equal(t, address{"unix", "/tmp/.X11-unix/X7"}, displayAddresses(":7.0")[0])
	require.Equal(t, []address{{"tcp", "far:6010"}}, displayAddresses("far:10.0"))
	require.Empty(t, displayAddresses(os.DevNull))
}

package work

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Disk is the file system of this machine by its own paths, such as
// "../news" or "/home/ana/news", written with slashes (see [filepath.ToSlash]).
type Disk struct{}

// Open implements [fs.FS].
func (Disk) Open(name string) (fs.File, error) { return os.Open(filepath.FromSlash(name)) }

// Stat implements [fs.StatFS].
func (Disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(filepath.FromSlash(name)) }

// ReadDir implements [fs.ReadDirFS].
func (Disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(filepath.FromSlash(name)) }

// WriteFile writes a file, all of it or nothing: what stood there before stays
// until the new one is complete.
func WriteFile(path string, write func(*os.File) error) error {
	if err := place(path); err != nil {
		return named(path, err)
	}
	part := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".part")
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return named(path, err)
	}
	defer os.Remove(part) //nolint:errcheck // it is gone when all went well
	err = write(f)
	if p := (*fs.PathError)(nil); errors.As(err, &p) { // a full disk names the part
		err = named(path, err)
	}
	if e := f.Close(); err == nil {
		err = named(path, e)
	}
	if err != nil {
		return err
	}
	return named(path, os.Rename(part, path))
}

// place says what is wrong with a place for a file in words that a system does
// not find: it names the file where it means the folder.
func place(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return errors.New("this is a folder, and a file is wanted")
	}
	folder := filepath.Dir(path)
	switch info, err := os.Stat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s", folder)
	case err == nil && !info.IsDir():
		return fmt.Errorf("%s is no folder", folder)
	}
	return nil
}

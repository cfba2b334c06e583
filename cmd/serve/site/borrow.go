package site

import (
	"io/fs"
	"reflect"
	"unsafe"
)

// readFile reads a file, without copying it if it is inside the program:
// fs.ReadFile would put a second copy of the whole site in the memory. The
// bytes must not be changed.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if body, ok := embedded(file); ok {
		return body, nil
	}
	return fs.ReadFile(fsys, name)
}

// embedded returns the bytes of a file of embed.FS, which gives no other
// access to them than copies. It looks into the file's private fields; ok is
// false if those are not as they are known, and then a copy has to do.
func embedded(file fs.File) (body []byte, ok bool) {
	v := reflect.ValueOf(file)
	if v.Type().String() != "*embed.openFile" {
		return nil, false
	}
	f := v.Elem().FieldByName("f")
	if f.Kind() != reflect.Pointer || f.Type().Elem().Kind() != reflect.Struct {
		return nil, false
	}
	data := f.Elem().FieldByName("data")
	if data.Kind() != reflect.String {
		return nil, false
	}
	text := data.String()
	return unsafe.Slice(unsafe.StringData(text), len(text)), true
}

package reflect

import "strconv"

// A StructTag is the tag string of a struct field: key:"value" pairs separated by spaces.
type StructTag string

// Get returns the value of key, or an empty string.
func (tag StructTag) Get(key string) string {
	value, _ := tag.Lookup(key)
	return value
}

// Lookup returns the value of key and whether the key is there.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	rest := string(tag)
	for {
		for len(rest) > 0 && rest[0] == ' ' {
			rest = rest[1:]
		}
		colon := 0
		for colon < len(rest) && rest[colon] > ' ' && rest[colon] != ':' && rest[colon] != '"' && rest[colon] != 0x7f {
			colon++
		}
		if colon == 0 || colon+1 >= len(rest) || rest[colon] != ':' || rest[colon+1] != '"' {
			return "", false
		}
		name := rest[:colon]
		rest = rest[colon+1:]
		end := 1
		for end < len(rest) && rest[end] != '"' {
			if rest[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(rest) {
			return "", false
		}
		quoted := rest[:end+1]
		rest = rest[end+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			return value, err == nil
		}
	}
}

package main

func get() any { println("get"); return 5 }

func main() {
	switch get().(type) {
	default:
		println("default")
	case string:
		println("string")
	}
	var fs []func() int
loop:
	for _, v := range []any{1, "a", 2.5, 3, nil, 4} {
		switch v := v.(type) {
		case int:
			if v == 3 {
				break
			}
			fs = append(fs, func() int { v += 10; return v })
		case string, float64:
			_ = v
			continue loop
		case nil:
			break loop
		}
		println("after")
	}
	for _, f := range fs {
		println(f(), f())
	}
}

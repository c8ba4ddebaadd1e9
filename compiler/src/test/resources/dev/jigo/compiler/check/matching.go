package p

func f[T any, B ~bool, S ~string, I ~int](a any, er error, s struct{}, b bool, st string, i int, f float64, p *int, sl []int, fn func(), tp T, tb B, ts S, ti I) {
	_ = a == 1.5
	_ = 'a' + a
	_ = a + true
	_ = a && nil
	_ = (1 << i) == a
	_ = er == 1
	_ = 1.5 + er
	_ = er + "s"
	_ = er && true
	_ = nil == er
	_ = er == (i == i)
	_ = 1 + s
	_ = s + 'a'
	_ = s && "s"
	_ = true == s
	_ = s == (1 << i)
	_ = (i == i) + s
	_ = b + 1.5
	_ = b && 'a'
	_ = "s" == b
	_ = b == nil
	_ = (1 << i) + b
	_ = st + 1
	_ = st && 1.5
	_ = 'a' == st
	_ = st == true
	_ = nil + st
	_ = st + (i == i)
	_ = i && 1
	_ = 1.5 == i
	_ = i == "s"
	_ = true + i
	_ = i + (1 << i)
	_ = i && (i == i)
	_ = 1 == f
	_ = f == 'a'
	_ = "s" + f
	_ = f + nil
	_ = f && (1 << i)
	_ = (i == i) == f
	_ = p == 1.5
	_ = 'a' + p
	_ = p + true
	_ = p && nil
	_ = (1 << i) == p
	_ = sl == 1
	_ = 1.5 + sl
	_ = sl + "s"
	_ = sl && true
	_ = nil == sl
	_ = sl == (i == i)
	_ = 1 + fn
	_ = fn + 'a'
	_ = fn && "s"
	_ = true == fn
	_ = fn == (1 << i)
	_ = (i == i) + fn
	_ = tp + 1.5
	_ = tp && 'a'
	_ = "s" == tp
	_ = tp == nil
	_ = (1 << i) + tp
	_ = tb + 1
	_ = tb && 1.5
	_ = 'a' == tb
	_ = tb == true
	_ = nil + tb
	_ = tb + (i == i)
	_ = ts && 1
	_ = 1.5 == ts
	_ = ts == "s"
	_ = true + ts
	_ = ts + (1 << i)
	_ = ts && (i == i)
	_ = 1 == ti
	_ = ti == 'a'
	_ = "s" + ti
	_ = ti + nil
	_ = ti && (1 << i)
	_ = (i == i) == ti
}

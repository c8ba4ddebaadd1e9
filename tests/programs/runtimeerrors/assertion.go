package main

type I interface{ M() }

func main() {
	var a any = "text"
	println(a.(I) == nil)
}

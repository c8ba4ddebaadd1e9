package main

func main() {
	defer println("not run")
	select {}
}

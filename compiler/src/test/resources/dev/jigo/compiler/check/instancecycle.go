package p

func g[P any](x P) { h[[]P](nil) }
func h[P any](x P) { g[[]P](nil) }

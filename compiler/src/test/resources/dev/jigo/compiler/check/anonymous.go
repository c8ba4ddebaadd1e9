package p

type i interface{ m() interface{ i } }
type j interface{ m() interface{ k } }
type k interface{ m() interface{ j } }

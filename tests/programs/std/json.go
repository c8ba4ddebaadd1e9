package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"time"
)

type Address struct {
	Street string `json:"street"`
	Zip    *int   `json:"zip,omitempty"`
}

type Level int

func (l Level) MarshalText() ([]byte, error) { return []byte(fmt.Sprintf("level-%d", int(l))), nil }
func (l *Level) UnmarshalText(b []byte) error {
	_, err := fmt.Sscanf(string(b), "level-%d", (*int)(l))
	return err
}

type Point struct{ X, Y int }

func (p Point) MarshalJSON() ([]byte, error) { return json.Marshal([2]int{p.X, p.Y}) }
func (p *Point) UnmarshalJSON(b []byte) error {
	var a [2]int
	if err := json.Unmarshal(b, &a); err != nil {
		return err
	}
	p.X, p.Y = a[0], a[1]
	return nil
}

type Base struct {
	ID   int64 `json:"id,string"`
	Kind string
}

type Person struct {
	Base
	Name     string          `json:"name"`
	Age      uint8           `json:"age"`
	Emails   []string        `json:"emails"`
	Home     Address         `json:"home"`
	Tags     map[string]any  `json:"tags,omitempty"`
	Scores   map[int]float64 `json:"scores"`
	Level    Level           `json:"level"`
	Levels   map[Level]bool  `json:"levels"`
	At       Point           `json:"at"`
	Raw      json.RawMessage `json:"raw"`
	Data     []byte          `json:"data"`
	Any      any             `json:"any"`
	Duration time.Duration   `json:"d"`
	When     time.Time       `json:"when"`
	Ptr      *Person         `json:"ptr,omitempty"`
	Skip     string          `json:"-"`
	hidden   int
	Arr      [3]bool           `json:"arr"`
	F32      float32           `json:"f32"`
	Zero     struct{}          `json:"zero,omitzero"`
	M        map[string]string `json:"m"`
}

func main() {
	zip := 12345
	p := Person{
		Base: Base{7, "k"}, Name: "Ada <&> \u2028 \"q\"", Age: 36, Emails: []string{"a@b", ""},
		Home: Address{"Main", &zip}, Tags: map[string]any{"z": 1, "a": []int{1, 2}, "n": nil},
		Scores: map[int]float64{2: 1.5, -1: 1e21, 10: 1e-7}, Level: 3, Levels: map[Level]bool{2: true, 1: false},
		At: Point{1, -2}, Raw: json.RawMessage(`{"x": [1, 2]}`), Data: []byte("hello"), Any: map[string]any{"k": 1.0},
		Duration: time.Second, When: time.Date(2024, 2, 29, 12, 30, 0, 5000, time.UTC), Arr: [3]bool{true}, F32: 0.1,
	}
	b, err := json.Marshal(p)
	fmt.Println(string(b), err)
	var q Person
	err = json.Unmarshal(b, &q)
	fmt.Println(err, q.Name, q.Age, q.Emails, q.Home.Street, *q.Home.Zip, q.Tags, q.Scores, q.Level, q.Levels, q.At, string(q.Raw), string(q.Data), q.Any, q.Duration, q.When, q.ID, q.Arr, q.F32)
	b, _ = json.MarshalIndent(map[string]any{"b": []any{1, "x", nil, true, map[string]int{}}, "a": struct{ A, B int }{1, 2}, "e": []int{}}, ">", "  ")
	fmt.Println(string(b))

	for _, bad := range []string{`{"name": 5}`, `{"age": 300}`, `{`, `[1,2`, `{"a":1}x`, `nul`, `"\ud800"`, `{"home": []}`, `{"at": "no"}`, `{"name": "x" "y"}`, ``, `{"level":"bad"}`, "\x01"} {
		var r Person
		err := json.Unmarshal([]byte(bad), &r)
		var syntax *json.SyntaxError
		var typ *json.UnmarshalTypeError
		switch {
		case errors.As(err, &syntax):
			fmt.Println("syntax:", syntax, syntax.Offset)
		case errors.As(err, &typ):
			fmt.Println("type:", typ, typ.Field, typ.Value, typ.Offset)
		default:
			fmt.Println("other:", err)
		}
	}
	var v any
	json.Unmarshal([]byte(`{"a":[1,2.5,"s",null,true,{"b":{}}],"c":1e3}`), &v)
	fmt.Println(v)
	_, err = json.Marshal(map[string]any{"f": math.Inf(1)})
	fmt.Println(err)
	_, err = json.Marshal(make(chan int))
	fmt.Println(err)
	type cyc struct{ Next *cyc }
	c := &cyc{}
	c.Next = c
	_, err = json.Marshal(c)
	fmt.Println(err != nil)

	dec := json.NewDecoder(strings.NewReader(`{"a":1} {"a":2} [1,2,3] "x" 4`))
	dec.UseNumber()
	for dec.More() {
		var v any
		if err := dec.Decode(&v); err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T %v\n", v, v)
	}
	dec = json.NewDecoder(strings.NewReader(`{"Name":"x","Unknown":1}`))
	dec.DisallowUnknownFields()
	fmt.Println(dec.Decode(&q))
	dec = json.NewDecoder(strings.NewReader(`{"a":[1,true,null,"s"]}`))
	for {
		t, err := dec.Token()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T:%v ", t, t)
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	enc.Encode(map[string]string{"k": "<b>"})
	var buf bytes.Buffer
	json.Compact(&buf, []byte(`{ "a" : [ 1 , 2 ] }`))
	json.Indent(&buf, []byte(`{"a":[1,2],"b":{}}`), "", "\t")
	fmt.Println(buf.String(), json.Valid([]byte(`{}`)), json.Valid([]byte(`{]`)))
}

package app

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// Calls lets the bound methods be called by name, as "Matters.List", with JSON
// arguments: what --agent and the tests' browser bridge do. The window's own
// bridge calls the very same methods.
type Calls struct{ methods map[string]reflect.Value }

// NewCalls indexes the exported methods of the bound structs.
func NewCalls(bound []any) *Calls {
	c := &Calls{methods: map[string]reflect.Value{}}
	for _, one := range bound {
		value := reflect.ValueOf(one)
		name := value.Type().Elem().Name()
		for i := range value.NumMethod() {
			c.methods[name+"."+value.Type().Method(i).Name] = value.Method(i)
		}
	}
	return c
}

// Names lists what can be called.
func (c *Calls) Names() []string {
	names := make([]string, 0, len(c.methods))
	for name := range c.methods {
		names = append(names, name)
	}
	return names
}

// Call calls a method with arguments in order. Too few, too many or wrongly
// shaped ones are a Refusal of code invalid.
func (c *Calls) Call(name string, args []json.RawMessage) (any, error) {
	method, ok := c.methods[strings.TrimPrefix(name, "app.")]
	if !ok {
		return nil, &Refusal{Code: "invalid", Reason: "unknown_call", Field: "call", Sentence: fmt.Sprintf("There is nothing called %q.", name)}
	}
	kind := method.Type()
	if len(args) != kind.NumIn() {
		return nil, &Refusal{Code: "invalid", Reason: "wrong_arguments", Field: "args", Sentence: fmt.Sprintf("%s takes %d arguments, %d were given.", name, kind.NumIn(), len(args))}
	}
	in := make([]reflect.Value, len(args))
	for i, raw := range args {
		value := reflect.New(kind.In(i))
		reader := json.NewDecoder(bytes.NewReader(raw))
		reader.DisallowUnknownFields()
		if err := reader.Decode(value.Interface()); err != nil {
			return nil, &Refusal{Code: "invalid", Reason: "wrong_arguments", Field: "args", Sentence: fmt.Sprintf("Argument %d of %s is not shaped right.", i+1, name)}
		}
		in[i] = value.Elem()
	}
	return answerOf(method.Call(in))
}

// answerOf takes the results of a bound method: a value and an error.
func answerOf(out []reflect.Value) (any, error) {
	if len(out) == 0 {
		return nil, nil
	}
	last := out[len(out)-1]
	if err, isError := last.Interface().(error); isError && err != nil {
		var refusal *Refusal
		if errors.As(err, &refusal) {
			return nil, refusal
		}
		return nil, refuse(err)
	}
	if len(out) == 1 && last.Type().Implements(reflect.TypeFor[error]()) {
		return nil, nil
	}
	return out[0].Interface(), nil
}

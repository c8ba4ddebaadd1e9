package dev.jigo.compiler.check;

/**
 * Every kind of error the checker reports, named as in {@code go/types}. The documentation of each shows a declaration
 * that raises it; those that need more than one line of source say so in a comment.
 */
public enum ErrorCode {
    /**
     * The tree breaks a promise of the parser; only a defect of the compiler raises it.
     */
    INVALID_SYNTAX_TREE,

    /** A condition of the checker's own tests does not hold. */
    TEST,

    /**
     * A package clause names the package {@code _}.
     *
     * <pre>{@code package _ }</pre>
     */
    BLANK_PKG_NAME,

    /**
     * The files of one directory name different packages.
     */
    MISMATCHED_PKG_NAME,

    /**
     * A package name stands where a value or type is wanted.
     *
     * <pre>{@code import "q"; var _ = q }</pre>
     */
    INVALID_PKG_USE,

    /**
     * An import path is empty or holds characters not allowed.
     *
     * <pre>{@code import "bad path" }</pre>
     */
    BAD_IMPORT_PATH,

    /**
     * A package could not be imported.
     *
     * <pre>{@code import "no/such/package" }</pre>
     */
    BROKEN_IMPORT,

    /**
     * The pseudo-package C is imported under another name.
     *
     * <pre>{@code import c "C" }</pre>
     */
    IMPORT_C_RENAMED,

    /**
     * An imported package is never referred to.
     *
     * <pre>{@code import "q" }</pre>
     */
    UNUSED_IMPORT,

    /**
     * Package variables need each other to be initialised.
     *
     * <pre>{@code var x = f(); func f() int { return x } }</pre>
     */
    INVALID_INIT_CYCLE,

    /**
     * A name is declared twice in one block.
     *
     * <pre>{@code var x = 1; var x = 2 }</pre>
     */
    DUPLICATE_DECL,

    /**
     * A declaration refers to itself in a way that has no meaning.
     *
     * <pre>{@code type T struct { t T } }</pre>
     */
    INVALID_DECL_CYCLE,

    /**
     * A type contains itself by value.
     */
    INVALID_TYPE_CYCLE,

    /**
     * A constant's value is not a constant.
     *
     * <pre>{@code var x = 1; const c = x }</pre>
     */
    INVALID_CONST_INIT,

    /**
     * A constant's value cannot be represented.
     *
     * <pre>{@code const c = 1 << "x" }</pre>
     */
    INVALID_CONST_VAL,

    /**
     * A constant's type is not basic.
     *
     * <pre>{@code const c *int = 4 }</pre>
     */
    INVALID_CONST_TYPE,

    /**
     * A variable gets its type from nil.
     *
     * <pre>{@code var x = nil }</pre>
     */
    UNTYPED_NIL_USE,

    /**
     * An assignment has a different number of variables and values.
     *
     * <pre>{@code var x, y = 1 }</pre>
     */
    WRONG_ASSIGN_COUNT,

    /**
     * The left side of an assignment cannot be assigned to.
     *
     * <pre>{@code const c = 1; func f() { c = 2 } }</pre>
     */
    UNASSIGNABLE_OPERAND,

    /**
     * A short variable declaration declares nothing new.
     *
     * <pre>{@code func f() { x := 1; x := 2; _ = x } }</pre>
     */
    NO_NEW_VAR,

    /**
     * An assignment operation has several operands on a side.
     */
    MULTI_VAL_ASSIGN_OP,

    /**
     * A value lacks methods of the interface it is assigned to.
     *
     * <pre>{@code var _ interface{ m() } = 1 }</pre>
     */
    INVALID_IFACE_ASSIGN,

    /**
     * A channel is assigned against its direction.
     *
     * <pre>{@code type A chan int; type B chan<- int; var a A; var _ B = a }</pre>
     */
    INVALID_CHAN_ASSIGN,

    /**
     * A value's type differs from the variable's.
     *
     * <pre>{@code var _ int = "s" }</pre>
     */
    INCOMPATIBLE_ASSIGN,

    /**
     * A field of a map element is assigned to.
     *
     * <pre>{@code func f(m map[int]struct{ x int }) { m[0].x = 1 } }</pre>
     */
    UNADDRESSABLE_FIELD_ASSIGN,

    /**
     * A type is wanted, and something else stands there.
     *
     * <pre>{@code var x int; var _ x }</pre>
     */
    NOT_A_TYPE,

    /**
     * An array length is not a non-negative integer constant.
     *
     * <pre>{@code var a [-1]int }</pre>
     */
    INVALID_ARRAY_LEN,

    /**
     * An interface method is called {@code _}.
     *
     * <pre>{@code type T interface { _() } }</pre>
     */
    BLANK_IFACE_METHOD,

    /**
     * A map's key type has no {@code ==}.
     *
     * <pre>{@code var m map[[]int]int }</pre>
     */
    INCOMPARABLE_MAP_KEY,

    /**
     * An embedded field is a pointer to a pointer or interface, or an unsafe.Pointer.
     *
     * <pre>{@code type P *int; type T struct { *P } }</pre>
     */
    INVALID_PTR_EMBED,

    /**
     * A method has no, or more than one, receiver.
     *
     * <pre>{@code type T[P any] int; func (T[P, Q]) m() {} }</pre>
     */
    BAD_RECV,

    /**
     * A receiver's base type cannot have methods.
     *
     * <pre>{@code func (p *int) m() {} }</pre>
     */
    INVALID_RECV,

    /**
     * A field and a method of a type have one name.
     *
     * <pre>{@code type T struct { m int }; func (T) m() {} }</pre>
     */
    DUPLICATE_FIELD_AND_METHOD,

    /**
     * A type has two methods of one name.
     *
     * <pre>{@code type T int; func (T) m() {}; func (T) m() {} }</pre>
     */
    DUPLICATE_METHOD,

    /**
     * The blank identifier is used as a value.
     *
     * <pre>{@code var x = _ }</pre>
     */
    INVALID_BLANK,

    /**
     * iota stands outside a constant declaration.
     *
     * <pre>{@code var x = iota }</pre>
     */
    INVALID_IOTA,

    /**
     * An init function, or a generic one, has no body.
     *
     * <pre>{@code func init() }</pre>
     */
    MISSING_INIT_BODY,

    /**
     * init is declared as something other than a function.
     *
     * <pre>{@code var init = 1 }</pre>
     */
    INVALID_INIT_DECL,

    /**
     * main is declared, in package main, as something other than a function.
     *
     * <pre>{@code package main; var main = 1 }</pre>
     */
    INVALID_MAIN_DECL,

    /**
     * A call with several results stands where one value is wanted.
     *
     * <pre>{@code func f() (int, int); var x = f() + 1 }</pre>
     */
    TOO_MANY_VALUES,

    /**
     * A type stands where a value is wanted.
     *
     * <pre>{@code var x = int }</pre>
     */
    NOT_AN_EXPR,

    /**
     * A constant with a fraction is used as an integer.
     *
     * <pre>{@code var x int = 1.5 }</pre>
     */
    TRUNCATED_FLOAT,

    /**
     * A constant does not fit its type.
     *
     * <pre>{@code var x int8 = 1000 }</pre>
     */
    NUMERIC_OVERFLOW,

    /**
     * An operator is not defined for the operand's type.
     *
     * <pre>{@code var x = !1 }</pre>
     */
    UNDEFINED_OP,

    /**
     * The operands of a binary operation have different types.
     *
     * <pre>{@code var x = 1; var y = "s"; var _ = x + y }</pre>
     */
    MISMATCHED_TYPES,

    /**
     * An integer is divided by the constant zero.
     *
     * <pre>{@code var x = 1 / 0 }</pre>
     */
    DIVISION_BY_ZERO,

    /**
     * {@code ++} or {@code --} is applied to something not numeric.
     *
     * <pre>{@code func f(s string) { s++ } }</pre>
     */
    NON_NUMERIC_INC_DEC,

    /**
     * The address of something without an address is taken.
     *
     * <pre>{@code var p = &1 }</pre>
     */
    UNADDRESSABLE_OPERAND,

    /**
     * Something that is no pointer is dereferenced.
     *
     * <pre>{@code var x = 1; var _ = *x }</pre>
     */
    INVALID_INDIRECTION,

    /**
     * An index is negative, too large, or no integer.
     *
     * <pre>{@code var a [2]int; var _ = a[5] }</pre>
     */
    INVALID_INDEX,

    /**
     * The constant bounds of a slice expression decrease.
     *
     * <pre>{@code var _ = "abc"[2:1] }</pre>
     */
    SWAPPED_SLICE_INDICES,

    /**
     * A value that cannot be sliced is sliced.
     *
     * <pre>{@code var _ = 1[:] }</pre>
     */
    NON_SLICEABLE_OPERAND,

    /**
     * A string is sliced with three indices, or a middle or last index is missing.
     *
     * <pre>{@code var s string; var _ = s[0:1:1] }</pre>
     */
    INVALID_SLICE_EXPR,

    /**
     * A shift count is negative or no integer.
     *
     * <pre>{@code var _ = 1 << -1 }</pre>
     */
    INVALID_SHIFT_COUNT,

    /**
     * Something that is no integer is shifted.
     *
     * <pre>{@code var _ = 1.5 << 1 }</pre>
     */
    INVALID_SHIFT_OPERAND,

    /**
     * A receive from something that is no channel, or a send-only one.
     *
     * <pre>{@code var c chan<- int; var _ = <-c }</pre>
     */
    INVALID_RECEIVE,

    /**
     * A send to something that is no channel, or a receive-only one.
     *
     * <pre>{@code func f(c <-chan int) { c <- 1 } }</pre>
     */
    INVALID_SEND,

    /**
     * A composite literal has a constant key or index twice.
     *
     * <pre>{@code var _ = map[int]int{1: 1, 1: 2} }</pre>
     */
    DUPLICATE_LIT_KEY,

    /**
     * A map literal has an element without a key.
     *
     * <pre>{@code var _ = map[int]int{1} }</pre>
     */
    MISSING_LIT_KEY,

    /**
     * An index in an array literal is no non-negative integer constant.
     *
     * <pre>{@code var i = 1; var _ = []int{i: 1} }</pre>
     */
    INVALID_LIT_INDEX,

    /**
     * An array literal has more elements than the array.
     *
     * <pre>{@code var _ = [1]int{1, 2} }</pre>
     */
    OVERSIZE_ARRAY_LIT,

    /**
     * A struct literal mixes elements with and without field names.
     *
     * <pre>{@code var _ = struct{ a, b int }{a: 1, 2} }</pre>
     */
    MIXED_STRUCT_LIT,

    /**
     * A struct literal has too few or too many values.
     *
     * <pre>{@code var _ = struct{ a, b int }{1} }</pre>
     */
    INVALID_STRUCT_LIT,

    /**
     * A struct literal names a field that the struct lacks.
     *
     * <pre>{@code var _ = struct{ a int }{b: 1} }</pre>
     */
    MISSING_LIT_FIELD,

    /**
     * A struct literal names a field twice.
     *
     * <pre>{@code var _ = struct{ a int }{a: 1, a: 2} }</pre>
     */
    DUPLICATE_LIT_FIELD,

    /**
     * A struct literal sets, by position, an unexported field of another package.
     *
     * <pre>{@code import "q"; var _ = q.Struct{1} }</pre>
     */
    UNEXPORTED_LIT_FIELD,

    /**
     * A field in a struct literal is not named by an identifier.
     *
     * <pre>{@code var _ = struct{ a int }{1: 1} }</pre>
     */
    INVALID_LIT_FIELD,

    /**
     * A composite literal's type cannot be left out here.
     *
     * <pre>{@code var _ = struct{ a struct{} }{a: {}} }</pre>
     */
    UNTYPED_LIT,

    /**
     * A composite literal's type has no elements or fields.
     *
     * <pre>{@code var _ = int{} }</pre>
     */
    INVALID_LIT,

    /**
     * A selector finds several fields or methods at one depth.
     *
     * <pre>{@code type A struct { x int }; type B struct { x int }; var _ = struct{ A; B }{}.x }</pre>
     */
    AMBIGUOUS_SELECTOR,

    /**
     * A package does not declare the name.
     *
     * <pre>{@code import "q"; var _ = q.Nothing }</pre>
     */
    UNDECLARED_IMPORTED_NAME,

    /**
     * A name of another package is not exported.
     *
     * <pre>{@code import "q"; var _ q.hidden }</pre>
     */
    UNEXPORTED_NAME,

    /**
     * A name is not declared.
     *
     * <pre>{@code var _ = nothing }</pre>
     */
    UNDECLARED_NAME,

    /**
     * A selector finds neither a field nor a method.
     *
     * <pre>{@code var x struct{}; var _ = x.f }</pre>
     */
    MISSING_FIELD_OR_METHOD,

    /**
     * {@code ...} stands where it has no meaning.
     *
     * <pre>{@code func f(s []byte) string { return string(s...) } }</pre>
     */
    BAD_DOT_DOT_DOT_SYNTAX,

    /**
     * A call passes {@code x...} to a function that is not variadic.
     *
     * <pre>{@code func f(s []int) {}; func g() { f(nil...) } }</pre>
     */
    NON_VARIADIC_DOT_DOT_DOT,

    /**
     * {@code ...} is applied to a parameter that is not the last.
     *
     * <pre>{@code func f(a ...int, b int) }</pre>
     */
    MISPLACED_DOT_DOT_DOT,

    /**
     * A built-in function other than append gets {@code x...}.
     *
     * <pre>{@code var s []int; var _ = len(s...) }</pre>
     */
    INVALID_DOT_DOT_DOT,

    /**
     * A built-in function is used without calling it.
     *
     * <pre>{@code var f = len }</pre>
     */
    UNCALLED_BUILTIN,

    /**
     * append gets a first argument that is no slice.
     *
     * <pre>{@code var _ = append(1, 2) }</pre>
     */
    INVALID_APPEND,

    /**
     * cap gets an argument that has no capacity.
     *
     * <pre>{@code var _ = cap("s") }</pre>
     */
    INVALID_CAP,

    /**
     * close gets an argument that is no channel to send on.
     *
     * <pre>{@code func f(c <-chan int) { close(c) } }</pre>
     */
    INVALID_CLOSE,

    /**
     * copy gets arguments that are no slices of one element type.
     *
     * <pre>{@code func f(x int) { copy(x, x) } }</pre>
     */
    INVALID_COPY,

    /**
     * complex gets arguments that are no floats of one type.
     *
     * <pre>{@code var s string; var _ = complex(s, s) }</pre>
     */
    INVALID_COMPLEX,

    /**
     * delete gets a first argument that is no map.
     *
     * <pre>{@code func f(s []int) { delete(s, 0) } }</pre>
     */
    INVALID_DELETE,

    /**
     * imag gets an argument that is not complex.
     *
     * <pre>{@code var x int; var _ = imag(x) }</pre>
     */
    INVALID_IMAG,

    /**
     * len gets an argument that has no length.
     *
     * <pre>{@code var _ = len(1) }</pre>
     */
    INVALID_LEN,

    /**
     * make gets a length larger than the capacity.
     *
     * <pre>{@code var _ = make([]int, 2, 1) }</pre>
     */
    SWAPPED_MAKE_ARGS,

    /**
     * make gets a type it cannot make.
     *
     * <pre>{@code var _ = make(int) }</pre>
     */
    INVALID_MAKE,

    /**
     * real gets an argument that is not complex.
     *
     * <pre>{@code var x int; var _ = real(x) }</pre>
     */
    INVALID_REAL,

    /**
     * A type assertion is applied to something that is no interface.
     *
     * <pre>{@code var x = 1; var _ = x.(int) }</pre>
     */
    INVALID_ASSERT,

    /**
     * A type assertion's type lacks methods of the interface.
     *
     * <pre>{@code var x interface{ m() }; var _ = x.(int) }</pre>
     */
    IMPOSSIBLE_ASSERT,

    /**
     * A value cannot be converted to the type.
     *
     * <pre>{@code var x = 1.5; var _ = []int(x) }</pre>
     */
    INVALID_CONVERSION,

    /**
     * An untyped value cannot take the type its context wants.
     *
     * <pre>{@code func f[T ~int](x T) { _ = x + 1.5 } }</pre>
     */
    INVALID_UNTYPED_CONVERSION,

    /**
     * The argument of unsafe.Offsetof is no selector.
     *
     * <pre>{@code import "unsafe"; var x int; var _ = unsafe.Offsetof(x) }</pre>
     */
    BAD_OFFSETOF_SYNTAX,

    /**
     * The argument of unsafe.Offsetof selects no field, or one behind an embedded pointer.
     *
     * <pre>{@code import "unsafe"; type T int; func (T) m() {}; var t T; var _ = unsafe.Offsetof(t.m) }</pre>
     */
    INVALID_OFFSETOF,

    /**
     * A value is computed and not used.
     *
     * <pre>{@code func f(x int) { x + 1 } }</pre>
     */
    UNUSED_EXPR,

    /**
     * A local variable is declared and not used.
     *
     * <pre>{@code func f() { x := 1 } }</pre>
     */
    UNUSED_VAR,

    /**
     * A function with results can end without return.
     *
     * <pre>{@code func f() int {} }</pre>
     */
    MISSING_RETURN,

    /**
     * A return has a different number of values than the function has results.
     *
     * <pre>{@code func f() int { return 1, 2 } }</pre>
     */
    WRONG_RESULT_COUNT,

    /**
     * A return without values stands where a named result is shadowed.
     *
     * <pre>{@code func f() (x int) { { x := 1; _ = x; return } } }</pre>
     */
    OUT_OF_SCOPE_RESULT,

    /**
     * A condition is no boolean.
     *
     * <pre>{@code func f() { if 1 {} } }</pre>
     */
    INVALID_COND,

    /**
     * The post statement of a for declares a variable.
     *
     * <pre>{@code func f() { for i := 0; i < 1; j := 0 {} } }</pre>
     */
    INVALID_POST_DECL,

    /**
     * A range clause declares too many, or unsuitable, variables.
     *
     * <pre>{@code func f(c chan int) { for a, b := range c {} } }</pre>
     */
    INVALID_ITER_VAR,

    /**
     * A value cannot be ranged over.
     *
     * <pre>{@code func f(x float64) { for range x {} } }</pre>
     */
    INVALID_RANGE_EXPR,

    /**
     * A fallthrough is not the last statement of a case, or stands in the last.
     *
     * <pre>{@code func f() { fallthrough } }</pre>
     */
    MISPLACED_FALLTHROUGH,

    /**
     * A switch has a constant or type twice.
     *
     * <pre>{@code func f(x int) { switch x { case 1, 1: } } }</pre>
     */
    DUPLICATE_CASE,

    /**
     * A switch or select has two defaults.
     *
     * <pre>{@code func f(x int) { switch x { default: default: } } }</pre>
     */
    DUPLICATE_DEFAULT,

    /**
     * The subject of a type switch is no type switch guard.
     *
     * <pre>{@code func f(x int) { switch x.(type) {} } }</pre>
     */
    INVALID_TYPE_SWITCH,

    /**
     * The subject of a switch cannot be compared.
     *
     * <pre>{@code func f(x struct{ f func() }) { switch x {} } }</pre>
     */
    INVALID_EXPR_SWITCH,

    /**
     * A case of a select is neither a send nor a receive.
     *
     * <pre>{@code func f(x int) { select { case x > 1: } } }</pre>
     */
    INVALID_SELECT_CASE,

    /**
     * A method expression names a method of the pointer type through the value type.
     *
     * <pre>{@code type T struct{}; func (*T) m() {}; var _ = T.m }</pre>
     */
    INVALID_METHOD_EXPR,

    /**
     * A call has too few or too many arguments.
     *
     * <pre>{@code func f(int); func g() { f() } }</pre>
     */
    WRONG_ARG_COUNT,

    /**
     * Something that is no function is called.
     *
     * <pre>{@code var x = 1; var _ = x() }</pre>
     */
    INVALID_CALL,

    /**
     * The results of a built-in function are not used.
     *
     * <pre>{@code func f(s []int) { defer len(s) } }</pre>
     */
    UNUSED_RESULTS,

    /**
     * A defer statement has no function call.
     *
     * <pre>{@code func f() { defer 1 } }</pre>
     */
    INVALID_DEFER,

    /**
     * A go statement has no function call.
     *
     * <pre>{@code func f() { go 1 } }</pre>
     */
    INVALID_GO,

    /**
     * A declaration has no meaning.
     *
     * <pre>{@code func f(x []int) { x[0] := 1 } }</pre>
     */
    BAD_DECL,

    /**
     * A short variable declaration has a name twice on its left side.
     *
     * <pre>{@code func f() { x, x := 1, 2 } }</pre>
     */
    REPEATED_DECL,

    /**
     * The length given to unsafe.Add is no integer.
     *
     * <pre>{@code import "unsafe"; var p unsafe.Pointer; var s string; var _ = unsafe.Add(p, s) }</pre>
     */
    INVALID_UNSAFE_ADD,

    /**
     * unsafe.Slice gets no pointer, or a length that is no integer.
     *
     * <pre>{@code import "unsafe"; var _ = unsafe.Slice(1, 1) }</pre>
     */
    INVALID_UNSAFE_SLICE,

    /**
     * The file's language version lacks the feature.
     *
     * <pre>{@code //go:build go1.21; package p; type A[P any] = []P }</pre>
     */
    UNSUPPORTED_FEATURE,

    /**
     * Type arguments are given to a type that takes none.
     *
     * <pre>{@code type T int; var _ T[int] }</pre>
     */
    NOT_A_GENERIC_TYPE,

    /**
     * A generic type or function gets a wrong number of type arguments.
     *
     * <pre>{@code type T[P any] int; var _ T[int, int] }</pre>
     */
    WRONG_TYPE_ARG_COUNT,

    /**
     * A call's type arguments cannot be found.
     *
     * <pre>{@code func f[T any]() {}; func g() { f() } }</pre>
     */
    CANNOT_INFER_TYPE_ARGS,

    /**
     * A type argument does not satisfy its constraint.
     *
     * <pre>{@code func f[T interface{ m() }]() {}; var _ = f[int] }</pre>
     */
    INVALID_TYPE_ARG,

    /**
     * A generic type or function needs infinitely many instances of itself.
     *
     * <pre>{@code func f[T any]() { f[*T]() } }</pre>
     */
    INVALID_INSTANCE_CYCLE,

    /**
     * A union has a term that may not stand there.
     *
     * <pre>{@code type T interface { int | error } }</pre>
     */
    INVALID_UNION,

    /**
     * A constraint interface is used as the type of a value.
     *
     * <pre>{@code var x interface{ int } }</pre>
     */
    MISPLACED_CONSTRAINT_IFACE,

    /**
     * A type parameter is used as an embedded or underlying type.
     *
     * <pre>{@code type T[P any] P }</pre>
     */
    MISPLACED_TYPE_PARAM,

    /**
     * unsafe.SliceData gets something that is no slice.
     *
     * <pre>{@code import "unsafe"; var _ = unsafe.SliceData(1) }</pre>
     */
    INVALID_UNSAFE_SLICE_DATA,

    /**
     * unsafe.String gets no *byte, or a length that is no integer.
     *
     * <pre>{@code import "unsafe"; var p *byte; var s string; var _ = unsafe.String(p, s) }</pre>
     */
    INVALID_UNSAFE_STRING,

    /**
     * clear gets an argument that is no map or slice.
     *
     * <pre>{@code func f(x int) { clear(x) } }</pre>
     */
    INVALID_CLEAR,

    /**
     * A type is larger than the address space allows.
     *
     * <pre>{@code import "unsafe"; type E [1 << 31 - 1]int; var a [1 << 31]E; var _ = unsafe.Sizeof(a) }</pre>
     */
    TYPE_TOO_LARGE,

    /**
     * min or max gets an operand that has no order.
     *
     * <pre>{@code var b bool; var _ = min(b) }</pre>
     */
    INVALID_MIN_MAX_OPERAND,

    /**
     * The file asks for a language version newer than this compiler's.
     *
     * <pre>{@code //go:build go1.99; package p }</pre>
     */
    TOO_NEW
}

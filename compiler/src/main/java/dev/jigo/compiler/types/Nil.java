package dev.jigo.compiler.types;

/** The predeclared nil. */
public final class Nil extends Obj {
    Nil() {
        super(0, null, "nil", Universe.UNTYPED_NIL);
    }
}

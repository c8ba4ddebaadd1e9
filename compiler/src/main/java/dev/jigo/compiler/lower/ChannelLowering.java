package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.types.Type;

/** Operations on channels. Numbers travel as words, everything else as references. */
final class ChannelLowering {

    private static final String CHAN = Runtime.CHAN_TYPE;

    private final FunctionLowering f;

    ChannelLowering(FunctionLowering f) {
        this.f = f;
    }

    private char kind(Type elem) {
        return Words.isWord(f.jtype(elem)) ? 'J' : 'L';
    }

    private static String descriptor(char kind) {
        return kind == 'J' ? "J" : Runtime.OBJECT_TYPE;
    }

    /** A value as channels carry it. */
    Expr encode(Expr value, Type elem) {
        return kind(elem) == 'J' ? Words.encode(value) : value;
    }

    private Expr decode(Expr value, Type elem) {
        Type type = Type.unalias(elem);
        JType jtype = f.jtype(type);
        return Words.isWord(jtype) ? Words.decode(value, jtype) : f.copying.orZero(value, type);
    }

    /** {@code chan <- value}, the value owned. */
    Expr send(Expr chan, Expr value, Type elem) {
        char kind = kind(elem);
        return Ir.callStatic(
                Runtime.CHAN, "send" + kind, "(" + CHAN + descriptor(kind) + ")V", chan, encode(value, elem));
    }

    /** A send that is done only if it can be at once; whether it was. */
    Expr trySend(Expr chan, Expr value, Type elem) {
        char kind = kind(elem);
        return Ir.callStatic(
                Runtime.CHAN, "trySend" + kind, "(" + CHAN + descriptor(kind) + ")Z", chan, encode(value, elem));
    }

    Expr receive(Expr chan, Type elem) {
        return receive("recv", "", chan, elem);
    }

    /** A receive after which {@link #lastOk} tells whether a value was sent. */
    Expr receive2(Expr chan, Type elem) {
        return receive("recv", "2", chan, elem);
    }

    /** A receive that is done only if it can be at once: {@link #lastSelected} tells. */
    Expr tryReceive(Expr chan, Type elem) {
        return receive("tryRecv", "", chan, elem);
    }

    private Expr receive(String operation, String suffix, Expr chan, Type elem) {
        char kind = kind(elem);
        return decode(
                Ir.callStatic(Runtime.CHAN, operation + kind + suffix, "(" + CHAN + ")" + descriptor(kind), chan),
                elem);
    }

    Expr lastOk() {
        return Ir.callStatic(Runtime.CHAN, "lastOk", "()Z");
    }

    Expr lastSelected() {
        return Ir.callStatic(Runtime.CHAN, "lastSelected", "()Z");
    }

    /** The value that a select has received. */
    Expr selected(Expr select, Type elem) {
        char kind = kind(elem);
        return decode(
                Ir.callVirtual(select, JType.SELECT.internalName(), "value" + kind, "()" + descriptor(kind)), elem);
    }

    Expr make(Type type, Expr size) {
        return Ir.callStatic(
                Runtime.CHAN,
                "make",
                "(" + Runtime.RTYPE_TYPE + "J)" + CHAN,
                f.unit().typeObject(type),
                size);
    }

    Expr close(Expr chan) {
        return Ir.callStatic(Runtime.CHAN, "close", "(" + CHAN + ")V", chan);
    }

    Expr len(Expr chan) {
        return Ir.callStatic(Runtime.CHAN, "len", "(" + CHAN + ")J", chan);
    }

    Expr cap(Expr chan) {
        return Ir.callStatic(Runtime.CHAN, "cap", "(" + CHAN + ")J", chan);
    }
}

package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Type;
import java.util.List;

/** Operations on maps. The runtime's maps are specialised by the kinds of keys (J, S, L) and values (J, L). */
final class MapLowering {

    private static final String MAP = Runtime.MAP_TYPE;
    private static final String ITER = JType.MAP_ITER.internalName();

    private final FunctionLowering f;

    MapLowering(FunctionLowering f) {
        this.f = f;
    }

    // Kinds

    private static char keyKind(Type key) {
        if (!(key.underlying() instanceof Basic basic)) {
            return 'L';
        }
        if (basic.is(Basic.IS_STRING)) {
            return 'S';
        }
        return basic.is(Basic.IS_INTEGER | Basic.IS_BOOLEAN) ? 'J' : 'L';
    }

    private static String keyDescriptor(char kind) {
        return switch (kind) {
            case 'J' -> "J";
            case 'S' -> Runtime.STRING_TYPE;
            default -> Runtime.OBJECT_TYPE;
        };
    }

    private char valueKind(Type elem) {
        return Words.isWord(f.jtype(elem)) ? 'J' : 'L';
    }

    private static String valueDescriptor(char kind) {
        return kind == 'J' ? "J" : Runtime.OBJECT_TYPE;
    }

    // Keys and values

    /** A key as the runtime takes it, owned. */
    Expr key(dev.jigo.compiler.syntax.Expr key, MapType map) {
        return encodeKey(f.owned(key, Type.unalias(map.key())), map);
    }

    /** A key as the runtime takes it. */
    Expr encodeKey(Expr key, MapType map) {
        return switch (keyKind(map.key())) {
            case 'J' -> Words.encode(key);
            case 'S' -> key;
            default -> Words.boxed(key);
        };
    }

    private Expr decodeValue(Expr value, Type elem) {
        Type type = Type.unalias(elem);
        JType jtype = f.jtype(type);
        return Words.isWord(jtype) ? Words.decode(value, jtype) : f.copying.orZero(value, type);
    }

    // Operations

    /** {@code m[key]}, the key encoded. */
    Expr get(Expr map, Expr key, MapType type) {
        char keyKind = keyKind(type.key());
        char valueKind = valueKind(type.elem());
        Expr value = Ir.callStatic(
                Runtime.MAP,
                "get" + keyKind + valueKind,
                "(" + MAP + keyDescriptor(keyKind) + ")" + valueDescriptor(valueKind),
                map,
                key);
        return decodeValue(value, type.elem());
    }

    // Slots: the number of an entry, -1 where there is none, good until the map changes

    /** {@code m[key]} and whether there was an entry. */
    List<Expr> find(IndexExpr e, MapType type, List<Stmt> out) {
        f.order.prepare(List.of(e.x(), e.index()), out);
        Expr map = f.stable("map", f.expr(e.x()), out);
        Expr slot = f.spill("slot", f.at(e.lbrack(), slot("slot", map, key(e.index(), type), type)), out);
        Expr value = f.spill("value", valueAt(map, slot, type), out);
        return List.of(value, Ir.ge(slot, Ir.i32(0)));
    }

    /** The slot of an encoded key, with a zero value if it is new. */
    Expr assign(Expr map, Expr key, MapType type) {
        return slot("assign", map, key, type);
    }

    private static Expr slot(String operation, Expr map, Expr key, MapType type) {
        char keyKind = keyKind(type.key());
        return Ir.callStatic(Runtime.MAP, operation + keyKind, "(" + MAP + keyDescriptor(keyKind) + ")I", map, key);
    }

    /** The value in a slot. */
    Expr valueAt(Expr map, Expr slot, MapType type) {
        char kind = valueKind(type.elem());
        Expr value = Ir.callStatic(Runtime.MAP, "value" + kind, "(" + MAP + "I)" + valueDescriptor(kind), map, slot);
        return decodeValue(value, type.elem());
    }

    /** Stores an owned value into a slot of a map that is not nil. */
    Stmt setAt(Expr map, Expr slot, Expr value, MapType type) {
        char kind = valueKind(type.elem());
        return Ir.eval(Ir.callStatic(
                Runtime.MAP,
                "set" + kind,
                "(" + MAP + "I" + valueDescriptor(kind) + ")V",
                map,
                slot,
                kind == 'J' ? Words.encode(value) : value));
    }

    /** {@code m[key] = value}, the key encoded, the value owned. */
    Stmt put(Expr map, Expr key, Expr value, MapType type) {
        char keyKind = keyKind(type.key());
        char valueKind = valueKind(type.elem());
        return Ir.eval(Ir.callStatic(
                Runtime.MAP,
                "put" + keyKind + valueKind,
                "(" + MAP + keyDescriptor(keyKind) + valueDescriptor(valueKind) + ")V",
                map,
                key,
                valueKind == 'J' ? Words.encode(value) : value));
    }

    Expr delete(Expr map, Expr key, MapType type) {
        char keyKind = keyKind(type.key());
        return Ir.callStatic(Runtime.MAP, "delete" + keyKind, "(" + MAP + keyDescriptor(keyKind) + ")V", map, key);
    }

    Expr clear(Expr map) {
        return Ir.callStatic(Runtime.MAP, "clear", "(" + MAP + ")V", map);
    }

    Expr len(Expr map) {
        return Ir.callStatic(Runtime.MAP, "len", "(" + MAP + ")J", map);
    }

    Expr make(Type type, Expr hint) {
        return Ir.callStatic(
                Runtime.MAP,
                "make",
                "(" + Runtime.RTYPE_TYPE + "J)" + MAP,
                f.unit().typeObject(type),
                hint);
    }

    // Iteration

    Expr iterator(Expr map) {
        return Ir.callStatic(ITER, "of", "(" + MAP + ")" + JType.MAP_ITER.descriptor(), map);
    }

    Expr next(Expr iterator) {
        return Ir.callVirtual(iterator, ITER, "next", "()Z");
    }

    /** The key an iterator stands at. */
    Expr key(Expr iterator, MapType type) {
        Type key = Type.unalias(type.key());
        JType jtype = f.jtype(key);
        return switch (keyKind(key)) {
            case 'J' -> Words.decode(Ir.callVirtual(iterator, ITER, "keyJ", "()J"), jtype);
            case 'S' -> Ir.callVirtual(iterator, ITER, "keyS", "()" + Runtime.STRING_TYPE);
            default -> {
                Expr object = Ir.callVirtual(iterator, ITER, "keyL", "()" + Runtime.OBJECT_TYPE);
                yield jtype.isReference() ? f.copying.orZero(object, key) : Words.unboxed(object, jtype);
            }
        };
    }

    /** The value an iterator stands at. */
    Expr value(Expr iterator, MapType type) {
        char kind = valueKind(type.elem());
        return decodeValue(Ir.callVirtual(iterator, ITER, "value" + kind, "()" + valueDescriptor(kind)), type.elem());
    }
}

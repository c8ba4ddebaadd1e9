package dev.jigo.runtime.values;

import dev.jigo.runtime.types.ArrayValues;
import dev.jigo.runtime.types.RField;
import dev.jigo.runtime.types.RType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of structs of numbers read from bytes in gc's layout. Structs are objects of their own, so this is a copy, and what is
 * written to it does not reach the bytes: good for tables that only are read.
 */
final class Snapshot {
    private final ByteBuffer bytes;

    private Snapshot(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The array that fills all of {@code bytes}; null if that is not what {@code type} is. */
    static @Nullable Object of(byte[] bytes, RType type) {
        boolean table = isArrayOfStructs(type) && type.size() == bytes.length && isNumbers(type);
        return table ? new Snapshot(bytes).read(type, 0) : null;
    }

    private static boolean isArrayOfStructs(RType type) {
        return switch (type.kind()) {
            case ARRAY -> isArrayOfStructs(type.elem());
            case STRUCT -> true;
            default -> false;
        };
    }

    private static boolean isNumbers(RType type) {
        return switch (type.kind()) {
            case INT8, INT16, INT32, INT64, INT, UINT8, UINT16, UINT32, UINT64, UINT, UINTPTR -> true;
            case ARRAY -> isNumbers(type.elem());
            case STRUCT -> type.fields().stream().allMatch(f -> isNumbers(f.type()));
            default -> false;
        };
    }

    private Object read(RType type, int at) {
        return switch (type.kind()) {
            case INT8 -> (int) bytes.get(at);
            case UINT8 -> bytes.get(at) & 0xff;
            case INT16 -> (int) bytes.getShort(at);
            case UINT16 -> bytes.getShort(at) & 0xffff;
            case INT32, UINT32 -> bytes.getInt(at);
            case ARRAY -> array(type, at);
            case STRUCT -> struct(type, at);
            default -> bytes.getLong(at);
        };
    }

    private Object array(RType type, int at) {
        RType elem = type.elem();
        int n = Math.toIntExact(type.len());
        int size = Math.toIntExact(elem.size());
        Object array = ArrayValues.make(elem, n);
        for (int i = 0; i < n; i++) {
            ArrayValues.set(elem, array, i, read(elem, at + i * size));
        }
        return array;
    }

    private Object struct(RType type, int at) {
        Struct struct = (Struct) Objects.requireNonNull(type.values().orZero(null)); // a struct always has storage
        for (RField field : type.fields()) {
            struct.setField(field.index(), read(field.type(), at + Math.toIntExact(field.offset())));
        }
        return struct;
    }
}

package dev.jigo.compiler.types;

import java.util.List;

/** Sizes and alignments of gc on amd64. A size that overflows is negative. */
public final class Sizes {
    private static final long WORD = 8;

    /** What a chain of sizes that does not fit 63 bits gives. */
    private static final long OVERFLOW = -1;

    private Sizes() {}

    public static long alignof(Type type) {
        return switch (type.underlying()) {
            case Array array -> alignof(array.elem());
            case Struct struct -> {
                if (struct.size() == 0 && isAlign64(type)) {
                    yield 8;
                }
                long max = 1;
                for (Var field : struct.fields()) {
                    max = Math.max(max, alignof(field.type()));
                }
                yield max;
            }
            case Basic basic ->
                switch (basic.kind()) {
                    case COMPLEX64 -> 4;
                    case COMPLEX128, STRING, UNTYPED_STRING -> WORD;
                    default -> Math.max(1, Math.min(basicSize(basic), WORD));
                };
            default -> WORD;
        };
    }

    /** The marker type whose presence aligns a struct to 8 bytes; on amd64 it changes only empty structs. */
    private static boolean isAlign64(Type type) {
        if (!(Type.unalias(type) instanceof Named named) || !named.obj().name().equals("align64")) {
            return false;
        }
        Package pkg = named.obj().pkg();
        return pkg != null && (pkg.path().equals("sync/atomic") || pkg.path().equals("internal/runtime/atomic"));
    }

    public static long sizeof(Type type) {
        return switch (type.underlying()) {
            case Basic basic -> basicSize(basic);
            case Array array -> {
                if (array.length() <= 0) {
                    yield 0;
                }
                long elem = sizeof(array.elem());
                if (elem < 0 || elem > 0 && array.length() > Long.MAX_VALUE / elem) {
                    yield OVERFLOW;
                }
                yield elem * array.length();
            }
            case Slice _ -> 3 * WORD;
            case Struct struct -> structSize(struct, alignof(type));
            case Interface _ -> Predicates.isTypeParam(type) ? OVERFLOW : 2 * WORD;
            case Tuple _, Union _ -> throw new IllegalArgumentException("no size: " + type);
            default -> WORD;
        };
    }

    private static long structSize(Struct struct, long align) {
        if (struct.size() == 0) {
            return 0;
        }
        long[] offsets = offsetsof(struct.fields());
        long last = offsets[offsets.length - 1];
        long size = sizeof(struct.fields().getLast().type());
        if (last < 0 || size < 0) {
            return OVERFLOW;
        }
        if (last > 0 && size == 0) {
            // A pointer to a final field of size zero must not point behind the struct.
            size = 1;
        }
        return align(last + size, align);
    }

    private static long basicSize(Basic basic) {
        return switch (basic.kind()) {
            case BOOL, INT8, UINT8, UNTYPED_BOOL -> 1;
            case INT16, UINT16 -> 2;
            case INT32, UINT32, FLOAT32, UNTYPED_RUNE -> 4;
            case COMPLEX128, STRING, UNTYPED_STRING, UNTYPED_COMPLEX -> 16;
            case INVALID -> 0;
            default -> 8;
        };
    }

    /** The offsets of fields laid out one after the other. */
    public static long[] offsetsof(List<Var> fields) {
        long[] offsets = new long[fields.size()];
        long next = 0;
        for (int i = 0; i < offsets.length; i++) {
            if (next < 0) {
                offsets[i] = OVERFLOW;
                continue;
            }
            Type type = fields.get(i).type();
            next = align(next, alignof(type));
            offsets[i] = next;
            long size = sizeof(type);
            next = next < 0 || size < 0 || next > Long.MAX_VALUE - size ? OVERFLOW : next + size;
        }
        return offsets;
    }

    /** The offset of a field reached through embedded structs, none of them by pointer. */
    public static long offsetof(Type type, List<Integer> index) {
        long offset = 0;
        Type current = type;
        for (int i : index) {
            Struct struct = (Struct) current.underlying();
            long[] offsets = offsetsof(struct.fields());
            if (offsets[i] < 0) {
                return OVERFLOW;
            }
            offset += offsets[i];
            current = struct.field(i).type();
        }
        return offset;
    }

    private static long align(long offset, long alignment) {
        long aligned = offset + alignment - 1;
        return aligned < 0 ? OVERFLOW : aligned - aligned % alignment;
    }
}

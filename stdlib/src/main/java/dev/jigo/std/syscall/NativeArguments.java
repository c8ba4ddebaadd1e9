package dev.jigo.std.syscall;

import dev.jigo.runtime.types.ArrayValues;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RField;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.BoolBox;
import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.Iface;
import dev.jigo.runtime.values.IntBox;
import dev.jigo.runtime.values.IntPtr;
import dev.jigo.runtime.values.LongBox;
import dev.jigo.runtime.values.LongPtr;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.RefBox;
import dev.jigo.runtime.values.Slice;
import dev.jigo.runtime.values.Struct;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one system call. Numbers are passed as they are, strings as NUL-terminated copies, pointers and slices as
 * copies in gc's layout for amd64 (a slice as two arguments, address and length) that {@link #copyBack} brings back.
 */
final class NativeArguments {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private final Scratch arena;
    private final List<Runnable> copies = new ArrayList<>();
    private final List<Long> words = new ArrayList<>();

    NativeArguments(Scratch arena) {
        this.arena = arena;
    }

    /** The words to pass. */
    long[] words() {
        return words.stream().mapToLong(Long::longValue).toArray();
    }

    /** Brings what the call wrote back into the Go variables. */
    void copyBack() {
        copies.forEach(Runnable::run);
    }

    void add(@Nullable Object argument) {
        switch (argument) {
            case null -> words.add(0L);
            case IntBox box -> words.add((long) box.v);
            case LongBox box -> words.add(box.v);
            case BoolBox box -> words.add(box.v ? 1L : 0L);
            case GoString s -> words.add(cString(s));
            default -> addReference(argument);
        }
    }

    private long cString(GoString s) {
        byte[] bytes = s.bytes();
        MemorySegment copy = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return copy.address();
    }

    private void addReference(Object argument) {
        RType type = Objects.requireNonNull(Iface.typeOf(argument)); // no nil interface, and all else has a type
        Object raw = argument instanceof RefBox box ? box.v : argument;
        if (type.kind() == Kind.SLICE) {
            addSlice(type.elem(), (Slice) raw);
        } else if (raw == null) {
            words.add(0L);
        } else if (type.kind() == Kind.UNSAFE_POINTER) {
            words.add(untyped(raw));
        } else if (type.kind() == Kind.POINTER) {
            words.add(pointer(type.elem(), raw));
        } else if (raw instanceof Struct struct) {
            words.add(pointer(struct.structType(), struct));
        } else {
            throw new IllegalArgumentException("cannot pass a " + type + " to a system call");
        }
    }

    private void addSlice(RType elem, @Nullable Slice slice) {
        if (slice == null || slice.len == 0) {
            words.add(0L);
            words.add(0L);
            return;
        }
        if (slice instanceof ByteSlice bytes) {
            addBytes(bytes);
            return;
        }
        long size = elem.size();
        MemorySegment copy = arena.allocate(Math.max(1, size * slice.len), 16);
        Object array = slice.array();
        for (int i = 0; i < slice.len; i++) {
            write(elem, ArrayValues.get(elem, array, slice.off + i), copy, i * size);
        }
        copies.add(() -> {
            for (int i = 0; i < slice.len; i++) {
                ArrayValues.set(elem, array, slice.off + i, read(elem, copy, i * size));
            }
        });
        words.add(copy.address());
        words.add((long) slice.len);
    }

    private void addBytes(ByteSlice bytes) {
        MemorySegment copy = arena.allocate(bytes.len);
        MemorySegment.copy(bytes.a, bytes.off, copy, ValueLayout.JAVA_BYTE, 0, bytes.len);
        copies.add(() -> MemorySegment.copy(copy, ValueLayout.JAVA_BYTE, 0, bytes.a, bytes.off, bytes.len));
        words.add(copy.address());
        words.add((long) bytes.len);
    }

    private long pointer(RType elem, Object pointer) {
        MemorySegment copy = arena.allocate(Math.max(1, elem.size()), 16);
        write(elem, elem.values().load(pointer), copy, 0);
        copies.add(() -> elem.values().store(pointer, read(elem, copy, 0)));
        return copy.address();
    }

    /** Memory behind an unsafe.Pointer: as much as its representation tells. */
    private long untyped(Object place) {
        return switch (place) {
            case Struct struct -> pointer(struct.structType(), struct);
            case byte[] array -> bytes(array, 0);
            case Ptr p when p.base() instanceof byte[] array -> bytes(array, p.index());
            case IntPtr p -> {
                MemorySegment copy = arena.allocate(4, 16);
                copy.set(INT, 0, p.get());
                copies.add(() -> p.set(copy.get(INT, 0)));
                yield copy.address();
            }
            case LongPtr p -> {
                MemorySegment copy = arena.allocate(8, 16);
                copy.set(LONG, 0, p.get());
                copies.add(() -> p.set(copy.get(LONG, 0)));
                yield copy.address();
            }
            default ->
                throw new IllegalArgumentException(
                        "cannot pass a pointer to " + place.getClass().getName() + " to a system call");
        };
    }

    private long bytes(byte[] array, int from) {
        int n = array.length - from;
        MemorySegment copy = arena.allocate(Math.max(1, n), 16);
        MemorySegment.copy(array, from, copy, ValueLayout.JAVA_BYTE, 0, n);
        copies.add(() -> MemorySegment.copy(copy, ValueLayout.JAVA_BYTE, 0, array, from, n));
        return copy.address();
    }

    /** Writes a struct in gc's layout. */
    static void writeTo(Struct struct, MemorySegment to) {
        write(struct.structType(), struct, to, 0);
    }

    /** Sets the fields of a struct from memory in gc's layout. */
    static void readFrom(Struct struct, MemorySegment from) {
        RType type = struct.structType();
        for (RField field : type.fields()) {
            struct.setField(field.index(), read(field.type(), from, field.offset()));
        }
    }

    private static void write(RType type, @Nullable Object raw, MemorySegment to, long offset) {
        switch (type.kind()) {
            case BOOL -> to.set(ValueLayout.JAVA_BYTE, offset, (byte) (Boolean.TRUE.equals(raw) ? 1 : 0));
            case INT8, UINT8 ->
                to.set(ValueLayout.JAVA_BYTE, offset, number(raw).byteValue());
            case INT16, UINT16 -> to.set(SHORT, offset, number(raw).shortValue());
            case INT32, UINT32 -> to.set(INT, offset, number(raw).intValue());
            case INT, INT64, UINT, UINT64, UINTPTR ->
                to.set(LONG, offset, number(raw).longValue());
            case STRUCT -> {
                Struct struct = (Struct) storage(type, raw);
                for (RField field : type.fields()) {
                    write(field.type(), struct.getField(field.index()), to, offset + field.offset());
                }
            }
            case ARRAY -> {
                Object array = storage(type, raw);
                long size = type.elem().size();
                for (int i = 0; i < type.len(); i++) {
                    write(type.elem(), ArrayValues.get(type.elem(), array, i), to, offset + i * size);
                }
            }
            default -> {
                if (raw != null) {
                    throw new IllegalArgumentException("cannot pass a " + type + " inside memory of a system call");
                }
                to.set(LONG, offset, 0);
            }
        }
    }

    /** A struct or array; never null, for the zero value of these has storage too. */
    private static Object storage(RType type, @Nullable Object raw) {
        return Objects.requireNonNull(type.values().orZero(raw));
    }

    private static Number number(@Nullable Object raw) {
        if (raw instanceof Number n) {
            return n;
        }
        throw new IllegalArgumentException("not a number: " + raw);
    }

    private static @Nullable Object read(RType type, MemorySegment from, long offset) {
        return switch (type.kind()) {
            case BOOL -> from.get(ValueLayout.JAVA_BYTE, offset) != 0;
            case INT8 -> (int) from.get(ValueLayout.JAVA_BYTE, offset);
            case UINT8 -> from.get(ValueLayout.JAVA_BYTE, offset) & 0xff;
            case INT16 -> (int) from.get(SHORT, offset);
            case UINT16 -> from.get(SHORT, offset) & 0xffff;
            case INT32, UINT32 -> from.get(INT, offset);
            case INT, INT64, UINT, UINT64, UINTPTR -> from.get(LONG, offset);
            case STRUCT -> {
                Struct struct = (Struct) storage(type, null);
                for (RField field : type.fields()) {
                    struct.setField(field.index(), read(field.type(), from, offset + field.offset()));
                }
                yield struct;
            }
            case ARRAY -> {
                Object array = ArrayValues.make(type.elem(), Math.toIntExact(type.len()));
                long size = type.elem().size();
                for (int i = 0; i < type.len(); i++) {
                    ArrayValues.set(type.elem(), array, i, read(type.elem(), from, offset + i * size));
                }
                yield array;
            }
            default -> null;
        };
    }
}

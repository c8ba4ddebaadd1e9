package dev.jigo.runtime.types;

import java.util.ArrayList;
import java.util.List;

/** Size and alignment of a type in bytes as gc lays it out on amd64, and whether it holds pointers. */
record Layout(long size, int align, boolean pointers) {
    static Layout of(Shape shape) {
        return switch (shape) {
            case Shape.Basic b -> basic(b.kind());
            case Shape.Pointer _, Shape.MapOf _, Shape.ChanOf _, Shape.FuncOf _ -> new Layout(8, 8, true);
            case Shape.SliceOf _ -> new Layout(24, 8, true);
            case Shape.InterfaceOf _ -> new Layout(16, 8, true);
            case Shape.ArrayOf a ->
                new Layout(
                        a.elem().size() * a.len(),
                        a.elem().align(),
                        a.len() > 0 && a.elem().hasPointers());
            case Shape.StructOf s -> struct(s.fields());
        };
    }

    private static Layout basic(Kind kind) {
        return switch (kind) {
            case STRING, UNSAFE_POINTER -> new Layout(kind.size(), 8, true);
            case COMPLEX64 -> new Layout(8, 4, false);
            case COMPLEX128 -> new Layout(16, 8, false);
            default -> new Layout(kind.size(), kind.size(), false);
        };
    }

    /** A struct that ends in a field of size zero is padded, so that a pointer to it stays inside. */
    private static Layout struct(List<RField> fields) {
        if (fields.isEmpty()) {
            return new Layout(0, 1, false);
        }
        int align = 1;
        boolean pointers = false;
        for (RField f : fields) {
            align = Math.max(align, f.type().align());
            pointers |= f.type().hasPointers();
        }
        RField last = fields.getLast();
        long end = last.offset() + last.type().size();
        if (last.type().size() == 0 && end > 0) {
            end++;
        }
        return new Layout(roundUp(end, align), align, pointers);
    }

    private static long roundUp(long size, int align) {
        return size + align - 1 & -align;
    }

    /** The fields with their offsets and numbers. */
    static List<RField> place(List<RField> fields) {
        List<RField> placed = new ArrayList<>(fields.size());
        long offset = 0;
        for (RField f : fields) {
            offset = roundUp(offset, f.type().align());
            placed.add(new RField(f.name(), f.pkgPath(), f.tag(), f.type(), f.embedded(), offset, placed.size()));
            offset += f.type().size();
        }
        return List.copyOf(placed);
    }
}

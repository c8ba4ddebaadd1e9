package dev.jigo.runtime.values;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One statement {@code print(...)} or {@code println(...)}: the operands are added in order, and {@link #flush} writes
 * all of them to the standard error at once, without a buffer behind it. The generated code adds spaces and the newline
 * of println.
 */
public final class Print {
    private static final FileOutputStream STDERR = new FileOutputStream(FileDescriptor.err);

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private Print ascii(String s) {
        text.writeBytes(s.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public Print space() {
        return ascii(" ");
    }

    public Print newline() {
        return ascii("\n");
    }

    public Print bool(boolean v) {
        return ascii(String.valueOf(v));
    }

    /** A signed integer of any size. */
    public Print signed(long v) {
        return ascii(Long.toString(v));
    }

    /** An unsigned integer of any size, zero-extended. */
    public Print unsigned(long v) {
        return ascii(Long.toUnsignedString(v));
    }

    public Print float64(double v) {
        return ascii(FloatText.of(v));
    }

    public Print float32(float v) {
        return ascii(FloatText.of(v));
    }

    public Print complex128(@Nullable Complex v) {
        String im = FloatText.of(Complex.im(v));
        return complex(FloatText.of(Complex.re(v)), im);
    }

    public Print complex64(@Nullable Complex v) {
        return complex(FloatText.of(Complex.re32(v)), FloatText.of(Complex.im32(v)));
    }

    private Print complex(String re, String im) {
        boolean signed = im.startsWith("+") || im.startsWith("-");
        return ascii("(" + re + (signed ? "" : "+") + im + "i)");
    }

    public Print string(@Nullable GoString v) {
        if (v != null) {
            text.write(v.a, v.off, v.len);
        }
        return this;
    }

    /** A pointer, map, channel, function or unsafe.Pointer: an address made up from the object's identity. */
    public Print pointer(@Nullable Object v) {
        return ascii("0x" + Long.toHexString(Addresses.of(v)));
    }

    public Print slice(@Nullable Slice v) {
        Object array = v == null ? null : v.array();
        return ascii("[" + Slice.len(v) + "/" + Slice.cap(v) + "]").pointer(array);
    }

    /** An interface value: the addresses of its type and its value. */
    public Print iface(@Nullable Object v) {
        ascii("(").pointer(Iface.typeOf(v)).ascii(",");
        return pointer(Iface.unbox(v) instanceof Struct s ? s : v).ascii(")");
    }

    /** Writes the statement's text. An error is ignored, as gc does: there is nowhere to tell it. */
    public void flush() {
        write(text.toByteArray());
    }

    /** Writes bytes to the standard error. */
    public static void write(byte[] bytes) {
        try {
            STDERR.write(bytes);
        } catch (IOException _) {
            // the standard error is closed; gc ignores that too
            return;
        }
    }

    @Override
    public String toString() {
        return Utf8.toJava(text.toByteArray(), 0, text.size());
    }
}

package dev.jigo.std.crypto;

import dev.jigo.runtime.values.ByteSlice;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The compression functions of the JDK's message digests, which use the processor's instructions. Their state is not part of a
 * public interface: if the virtual machine was not started with {@code --add-opens java.base/sun.security.provider}, they
 * are not there, and the portable functions of Go's library do.
 */
public enum DigestBlocks {
    MD5("sun.security.provider.MD5", 64),
    SHA1("sun.security.provider.SHA", 64),
    SHA256("sun.security.provider.SHA2$SHA256", 64),
    SHA512("sun.security.provider.SHA5$SHA512", 128);

    private static final String BASE = "sun.security.provider.DigestBase";

    private final int blockSize;
    private @Nullable MethodHandle make;
    private @Nullable MethodHandle state;
    private @Nullable MethodHandle compress;
    private final ConcurrentLinkedQueue<Object> idle = new ConcurrentLinkedQueue<>();

    DigestBlocks(String className, int blockSize) {
        this.blockSize = blockSize;
        try {
            Class<?> type = Class.forName(className);
            Class<?> base = Class.forName(BASE);
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(base, MethodHandles.lookup());
            MethodHandle compressor = lookup.findVirtual(
                    base,
                    "implCompressMultiBlock",
                    MethodType.methodType(int.class, byte[].class, int.class, int.class));
            Field field = stateOf(type);
            field.setAccessible(true);
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            make = MethodHandles.lookup().unreflectConstructor(constructor).asType(MethodType.methodType(Object.class));
            state = MethodHandles.lookup()
                    .unreflectGetter(field)
                    .asType(MethodType.methodType(Object.class, Object.class));
            compress = compressor.asType(
                    MethodType.methodType(int.class, Object.class, byte[].class, int.class, int.class));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            compress = null; // closed, or another virtual machine's classes
        }
    }

    private static Field stateOf(Class<?> type) throws NoSuchFieldException {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals("state")) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(type + ".state");
    }

    /**
     * Compresses whole blocks.
     *
     * @param words the chaining value, an {@code int[]} or {@code long[]}, changed in place
     * @return false: not available, nothing was done
     */
    public boolean update(Object words, int length, @Nullable ByteSlice blocks) {
        MethodHandle function = compress;
        MethodHandle getter = state;
        MethodHandle constructor = make;
        if (function == null || getter == null || constructor == null) {
            return false;
        }
        if (blocks == null || blocks.len < blockSize) {
            return true;
        }
        try {
            Object digest = idle.poll();
            if (digest == null) {
                digest = (Object) constructor.invokeExact();
            }
            Object inner = (Object) getter.invokeExact(digest);
            System.arraycopy(words, 0, inner, 0, length);
            int end = (int) function.invokeExact(digest, blocks.a, blocks.off, blocks.off + blocks.len - blockSize);
            assert end > blocks.off;
            System.arraycopy(inner, 0, words, 0, length);
            idle.add(digest);
            return true;
        } catch (Throwable impossible) {
            throw new IllegalStateException(this + " of the virtual machine failed", impossible);
        }
    }
}

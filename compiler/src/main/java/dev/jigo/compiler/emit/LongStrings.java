package dev.jigo.compiler.emit;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Java string constants of any length: a class file holds at most 65,535 encoded bytes in one. */
final class LongStrings {

    private static final int MAX_BYTES = 65_535;
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

    private LongStrings() {}

    /** Pushes a string, joined at run time if it is too long for one constant. */
    static void load(CodeBuilder code, String text) {
        List<String> chunks = chunks(text);
        if (chunks.size() == 1) {
            code.loadConstant(text);
            return;
        }
        code.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void));
        for (String chunk : chunks) {
            code.loadConstant(chunk);
            code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, ConstantDescs.CD_String));
        }
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String));
    }

    /** Cuts a string into parts that each fit a constant; one part if it is short, even if it is empty. */
    static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            int width = encodedLength(text.charAt(i));
            if (bytes + width > MAX_BYTES) {
                chunks.add(text.substring(start, i));
                start = i;
                bytes = 0;
            }
            bytes += width;
        }
        chunks.add(text.substring(start));
        return chunks;
    }

    private static int encodedLength(char c) {
        if (c >= 1 && c <= 0x7f) {
            return 1;
        }
        return c <= 0x7ff ? 2 : 3;
    }
}

package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Directive;
import dev.jigo.compiler.syntax.Literals;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Variables with {@code //go:embed}: strings, byte slices, and file systems. */
final class EmbedLowering {

    private final PackageLowering unit;

    EmbedLowering(PackageLowering unit) {
        this.unit = unit;
    }

    /** The patterns of the embed directives among others. */
    static List<String> patterns(List<Directive> directives) {
        List<String> patterns = new ArrayList<>();
        for (Directive directive : directives) {
            if (directive.name().equals("go:embed")) {
                split(directive.arguments().trim(), patterns);
            }
        }
        return patterns;
    }

    private static void split(String text, List<String> patterns) {
        String rest = text;
        while (!rest.isEmpty()) {
            char first = rest.charAt(0);
            int end;
            if (first == '"' || first == '`') {
                end = 1;
                while (end < rest.length() && rest.charAt(end) != first) {
                    end += rest.charAt(end) == '\\' && first == '"' ? 2 : 1;
                }
                patterns.add(Literals.string(rest.substring(0, end + 1)));
                end++;
            } else {
                end = 0;
                while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
                    end++;
                }
                patterns.add(rest.substring(0, end));
            }
            rest = rest.substring(Math.min(end, rest.length())).trim();
        }
    }

    Expr value(Type type, List<String> patterns) {
        SortedMap<String, byte[]> files = unit.program().embedding().files(unit.pkg(), patterns);
        if (Numbers.isString(type)) {
            return ConstantLowering.string(only(files));
        }
        if (type.underlying() instanceof Slice) {
            return Ir.callStatic(
                    Runtime.GO_STRING,
                    "toBytesExact",
                    "(" + Runtime.STRING_TYPE + ")L" + Runtime.BYTE_SLICE + ";",
                    ConstantLowering.string(only(files)));
        }
        return fileSystem(type, files);
    }

    private static byte[] only(SortedMap<String, byte[]> files) {
        return files.isEmpty() ? new byte[0] : files.firstEntry().getValue();
    }

    /** An {@code embed.FS}: its files and their directories, sorted by directory and name. */
    private Expr fileSystem(Type type, SortedMap<String, byte[]> files) {
        Map<String, byte[]> entries =
                new TreeMap<>(Comparator.comparing(EmbedLowering::directory).thenComparing(EmbedLowering::baseName));
        files.forEach((name, content) -> {
            entries.put(name, content);
            for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
                entries.put(name.substring(0, slash + 1), new byte[0]);
            }
        });
        Struct fs = (Struct) type.underlying();
        Pointer pointer = (Pointer) fs.field(0).type().underlying();
        Type file = Type.unalias(((Slice) pointer.elem().underlying()).elem());
        List<Expr> values = new ArrayList<>();
        entries.forEach((name, content) -> values.add(file(file, name, content)));
        Expr slice = Ir.callStatic(
                Runtime.REF_SLICE,
                "of",
                "([Ljava/lang/Object;)L" + Runtime.REF_SLICE + ";",
                Ir.arrayOf(JType.OBJECT, values));
        JType jtype = unit.jtype(type);
        LocalVar made = LocalVar.temp("fs", jtype);
        List<Stmt> out = new ArrayList<>();
        out.add(Ir.declare(made, Copying.zero(unit, type)));
        Expr box = Ir.newObject(JType.REF_VAR.internalName(), "(Ljava/lang/Object;)V", slice);
        out.add(Ir.setField(
                Ir.get(made), jtype.internalName(), fs.field(0).name(), JType.REF_PTR, Ir.cast(box, JType.REF_PTR)));
        return Ir.sequence(out, Ir.get(made));
    }

    /** A directory's name ends with a slash; what is in it comes behind the directory of its own. */
    private static String directory(String name) {
        String trimmed = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        int slash = trimmed.lastIndexOf('/');
        return slash < 0 ? "." : trimmed.substring(0, slash);
    }

    private static String baseName(String name) {
        String trimmed = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private Expr file(Type type, String name, byte[] content) {
        Struct struct = (Struct) ((Named) type).underlying();
        JType jtype = unit.jtype(type);
        LocalVar made = LocalVar.temp("file", jtype);
        List<Stmt> out = new ArrayList<>();
        out.add(Ir.declare(made, Copying.zero(unit, type)));
        for (int i = 0; i < struct.size(); i++) {
            Type fieldType = Type.unalias(struct.field(i).type());
            Expr value = switch (struct.field(i).name()) {
                case "name" -> ConstantLowering.string(name.getBytes(StandardCharsets.UTF_8));
                case "data" -> ConstantLowering.string(content);
                default -> name.endsWith("/") ? Copying.zero(unit, fieldType) : hash(content);
            };
            out.add(Ir.setField(
                    Ir.get(made), jtype.internalName(), struct.field(i).name(), unit.jtype(fieldType), value));
        }
        return Ir.sequence(out, Ir.get(made));
    }

    /** The first half of the content's SHA-256. */
    private static Expr hash(byte[] content) {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        List<Expr> bytes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            bytes.add(Ir.i32(digest[i]));
        }
        return Ir.arrayOf(JType.B, bytes);
    }
}

package dev.jigo.compiler.lower;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The names that Go's packages, files, functions and types have on the JVM. */
public final class Symbols {

    static final String FUNCS = "dev/jigo/runtime/funcs/";
    static final String TUPLES = "dev/jigo/runtime/tuples/";
    static final String METHOD_INTERFACES = "go/·m/";

    /** Ends the name of the second entry of a function that recovers. */
    static final String DEFERRED = "·deferred";

    static final String STRUCT_TYPES = "go/·s/";

    /** Longer names than this in UTF-8 bytes give way to a hash: a class file's name must fit any file system. */
    private static final int MAX_ARGUMENTS = 90;

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private Symbols() {}

    /** Replaces the characters that the JVM does not allow in names of classes and methods. */
    public static String mangle(String name) {
        StringBuilder mangled = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            mangled.append(
                    switch (c) {
                        case '.' -> '·';
                        case '/' -> '∕';
                        case '[' -> '⟦';
                        case ']' -> '⟧';
                        case '<' -> '‹';
                        case '>' -> '›';
                        case ';' -> '；';
                        default -> c;
                    });
        }
        return mangled.toString();
    }

    /** The Java package, with a slash at the end, of a Go package given by its path in symbols. */
    public static String packagePrefix(String path) {
        StringBuilder prefix = new StringBuilder("go/");
        for (String element : path.split("/")) {
            prefix.append(mangle(element)).append('/');
        }
        return prefix.toString();
    }

    /** The class of a file given without its directory. */
    public static String fileClass(String pkgPath, String fileName) {
        String base = fileName.endsWith(".go") ? fileName.substring(0, fileName.length() - 3) : fileName;
        return packagePrefix(pkgPath) + mangle(base) + "·go";
    }

    /** The class with the method that initialises a package. */
    public static String initClass(String pkgPath) {
        return packagePrefix(pkgPath) + "init·";
    }

    static String holderClass(String pkgPath, String variable) {
        return packagePrefix(pkgPath) + "var·" + variable;
    }

    static String nativesClass(String pkgPath) {
        return "dev/jigo/std/" + pkgPath + "/Natives";
    }

    static String boxClass(String typeClass) {
        return typeClass + "·V";
    }

    static String pointerBoxClass(String typeClass) {
        return typeClass + "·P";
    }

    /** The class of the generated functions behind a type's promoted methods. */
    static String wrapperClass(String typeClass) {
        return typeClass + "·W";
    }

    static String fieldPointerClass(String structClass, String field) {
        return structClass + "·p·" + field;
    }

    static String staticPointerClass(String ownerClass, String variable) {
        return ownerClass + "·p·" + variable;
    }

    /** The class of the func value of a declared function. */
    static String functionValueClass(String ownerClass, String method) {
        return ownerClass + "·f·" + method;
    }

    /** The class of a closure whose body is the given method. */
    static String closureClass(String ownerClass, String method) {
        return ownerClass + "·c·" + method;
    }

    /** The class of a deferred call, numbered within the method that defers. */
    static String deferClass(String ownerClass, String method) {
        return ownerClass + "·d·" + method;
    }

    static String methodInterface(String method, String canonicalSignature, String pkgPathIfUnexported) {
        return METHOD_INTERFACES + method + "·" + hash(canonicalSignature + pkgPathIfUnexported, 8);
    }

    /**
     * The name of the instance method behind a method of an interface. Unexported ones are named like their
     * interface: two
     * packages may have methods of one name, and Java's Object has its own {@code wait} and {@code finalize}.
     */
    static String instanceMethod(String method, String methodInterface) {
        boolean exported = Character.isUpperCase(method.codePointAt(0));
        return exported ? method : methodInterface.substring(methodInterface.lastIndexOf('/') + 1);
    }

    static String structClass(String canonicalType) {
        return STRUCT_TYPES + "S" + hash(canonicalType, 13);
    }

    /** Type arguments in their brackets, given as canonical text. */
    static String typeArguments(String arguments) {
        String mangled = mangle(arguments);
        boolean plain = arguments.indexOf(' ') < 0 && arguments.indexOf('"') < 0;
        if (plain && mangled.getBytes(StandardCharsets.UTF_8).length <= MAX_ARGUMENTS) {
            return "⟦" + mangled + "⟧";
        }
        return "⟦" + hash(arguments, 13) + "⟧";
    }

    /** The first characters of the SHA-256 of a text in base 32. */
    static String hash(String text, int length) {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        StringBuilder hash = new StringBuilder(length);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; hash.length() < length; i++) {
            buffer = buffer << 8 | digest[i] & 0xff;
            bits += 8;
            while (bits >= 5 && hash.length() < length) {
                bits -= 5;
                hash.append(BASE32.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return hash.toString();
    }
}

package dev.jigo.compiler.ir;

import java.util.Map;

/** How dumps call types, functions and runtime entry points: by the names Go people know. */
final class ShownNames {

    /** Runtime methods, by simple class name and method name. */
    private static final Map<String, String> RUNTIME = Map.ofEntries(
            Map.entry("Sched.go", "newproc"),
            Map.entry("Sched.getg", "getg"),
            Map.entry("DeferFrame.push", "deferproc"),
            Map.entry("DeferFrame.run", "deferreturn"),
            Map.entry("DeferFrame.pop", "popdefer"),
            Map.entry("DeferFrame.caught", "recovery"),
            Map.entry("Panics.panic", "gopanic"),
            Map.entry("Panics.recover", "gorecover"),
            Map.entry("Select.select", "selectgo"),
            Map.entry("Select.sendJ", "selectsend"),
            Map.entry("Select.sendL", "selectsend"),
            Map.entry("Select.recv", "selectrecv"),
            Map.entry("Select.forever", "block"),
            Map.entry("Chan.make", "makechan"),
            Map.entry("Chan.close", "closechan"),
            Map.entry("Chan.len", "len"),
            Map.entry("Chan.cap", "cap"),
            Map.entry("Chan.sendJ", "chansend"),
            Map.entry("Chan.sendL", "chansend"),
            Map.entry("Chan.recvJ", "chanrecv"),
            Map.entry("Chan.recvL", "chanrecv"),
            Map.entry("Chan.recvJ2", "chanrecv2"),
            Map.entry("Chan.recvL2", "chanrecv2"),
            Map.entry("Chan.trySendJ", "selectnbsend"),
            Map.entry("Chan.trySendL", "selectnbsend"),
            Map.entry("Chan.tryRecvJ", "selectnbrecv"),
            Map.entry("Chan.tryRecvL", "selectnbrecv"),
            Map.entry("Chan.lastOk", "received"),
            Map.entry("Chan.lastSelected", "selected"),
            Map.entry("GoMap.make", "makemap"),
            Map.entry("GoMap.len", "len"),
            Map.entry("GoMap.clear", "mapclear"),
            Map.entry("GoMap.lastOk", "found"),
            Map.entry("MapIter.of", "mapiterinit"),
            Map.entry("MapIter.next", "mapiternext"),
            Map.entry("GoString.len", "len"),
            Map.entry("GoString.concat", "concatstrings"),
            Map.entry("GoString.compare", "cmpstring"),
            Map.entry("GoString.eq", "eqstring"),
            Map.entry("GoString.at", "stringat"),
            Map.entry("GoString.decode", "decoderune"),
            Map.entry("GoString.fromBytes", "slicebytetostring"),
            Map.entry("GoString.toBytes", "stringtoslicebyte"),
            Map.entry("GoString.fromRunes", "slicerunetostring"),
            Map.entry("GoString.toRunes", "stringtoslicerune"),
            Map.entry("GoString.fromRune", "intstring"),
            Map.entry("Iface.eq", "efaceeq"),
            Map.entry("Slice.len", "len"),
            Map.entry("Slice.cap", "cap"));

    private static final Map<String, String> MAP_PREFIXES =
            Map.of("get", "mapaccess1", "find", "mapaccess2", "put", "mapassign", "delete", "mapdelete");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Z", "bool"),
            Map.entry("B", "int8"),
            Map.entry("S", "int16"),
            Map.entry("C", "uint16"),
            Map.entry("I", "int32"),
            Map.entry("J", "int64"),
            Map.entry("F", "float32"),
            Map.entry("D", "float64"),
            Map.entry("V", ""),
            Map.entry("Ljava/lang/Object;", "any"),
            Map.entry("Ldev/jigo/runtime/values/GoString;", "string"),
            Map.entry("Ldev/jigo/runtime/values/Complex;", "complex128"),
            Map.entry("Ldev/jigo/runtime/values/GoMap;", "map"),
            Map.entry("Ldev/jigo/runtime/values/Func;", "func"),
            Map.entry("Ldev/jigo/runtime/chans/Chan;", "chan"),
            Map.entry("Ldev/jigo/runtime/types/RType;", "type"));

    private ShownNames() {}

    static String type(JType type) {
        String known = TYPES.get(type.descriptor());
        if (known != null) {
            return known;
        }
        return type.isArray() ? "[]" + type(type.element()) : className(type.internalName());
    }

    /** A class: {@code main.T} for {@code go/main/T}, the simple name for the runtime's and Java's. */
    static String className(String internalName) {
        if (internalName.startsWith("[")) {
            return type(JType.of(internalName));
        }
        if (!internalName.startsWith("go/")) {
            return internalName.substring(internalName.lastIndexOf('/') + 1);
        }
        int slash = internalName.lastIndexOf('/');
        String path = slash < 3 ? "" : internalName.substring(3, slash) + ".";
        return unmangle(path + internalName.substring(slash + 1));
    }

    /** A static method or field: {@code main.f}; a runtime method by gc's name for it. */
    static String member(String owner, String name) {
        if (owner.startsWith("go/")) {
            int slash = owner.lastIndexOf('/');
            String path = slash < 3 ? "" : owner.substring(3, slash) + ".";
            String simple = owner.substring(slash + 1);
            boolean holder = simple.startsWith("var·");
            return unmangle(path + (holder ? simple.substring(4) : name));
        }
        String simple = owner.substring(owner.lastIndexOf('/') + 1);
        String known = RUNTIME.get(simple + "." + name);
        if (known != null) {
            return known;
        }
        if (simple.equals("GoMap")) {
            for (Map.Entry<String, String> prefix : MAP_PREFIXES.entrySet()) {
                if (name.startsWith(prefix.getKey())) {
                    return prefix.getValue();
                }
            }
        }
        if (simple.endsWith("Slice")) {
            return name.equals("make") ? "makeslice" : "slice" + name;
        }
        return simple + "." + name;
    }

    static String unmangle(String name) {
        return name.replace('·', '.')
                .replace('∕', '/')
                .replace('⟦', '[')
                .replace('⟧', ']')
                .replace('‹', '<')
                .replace('›', '>')
                .replace('；', ';');
    }
}

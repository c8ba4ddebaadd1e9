package dev.jigo.std.runtime;

import dev.jigo.runtime.trace.GoClass;
import dev.jigo.runtime.trace.SymbolName;
import dev.jigo.runtime.values.Addresses;
import dev.jigo.runtime.values.Func;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.LineNumber;
import org.jspecify.annotations.Nullable;

/** Program counters of func values: the function that one calls is in the name of its class. */
public final class FunctionEntries {
    private static final String DECLARED = "·f·";
    private static final String CLOSURE = "·c·";

    private FunctionEntries() {}

    private static final ClassValue<Long> ENTRIES = new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> type) {
            return find(type);
        }
    };

    /** The program counter of a func value's function; of anything else its address. */
    public static long of(@Nullable Object value) {
        return value instanceof Func f ? entry(f) : Addresses.of(value);
    }

    private static long entry(Func f) {
        long known = ENTRIES.get(f.getClass());
        return known == 0 ? Addresses.of(f) : known;
    }

    private static long find(Class<?> type) {
        String name = type.getName();
        int mark = Math.max(name.lastIndexOf(DECLARED), name.lastIndexOf(CLOSURE));
        if (mark < 0) {
            return 0; // made by the runtime or by reflection
        }
        String owner = name.substring(0, mark);
        String method = name.substring(mark + DECLARED.length());
        String function = SymbolName.of(owner, method);
        return place(type.getClassLoader(), owner, method, function);
    }

    private static long place(@Nullable ClassLoader loader, String owner, String method, String function) {
        String resource = owner.replace('.', '/') + ".class";
        try (InputStream in = loader == null ? null : loader.getResourceAsStream(resource)) {
            if (in != null) {
                var model = ClassFile.of().parse(in.readAllBytes());
                String file = model.findAttribute(Attributes.sourceFile())
                        .map(SourceFileAttribute::sourceFile)
                        .map(Object::toString)
                        .orElse("");
                for (MethodModel m : model.methods()) {
                    if (m.methodName().equalsString(method)) {
                        GoClass.Place first = GoClass.place(owner, file, firstLine(m));
                        return ProgramCounters.entryOf(function, first.file(), first.line());
                    }
                }
            }
        } catch (IOException unreadable) {
            return ProgramCounters.entryOf(function, "", 0);
        }
        return ProgramCounters.entryOf(function, "", 0);
    }

    private static int firstLine(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(LineNumber.class::isInstance)
                .mapToInt(e -> ((LineNumber) e).line())
                .findFirst()
                .orElse(0);
    }
}

package dev.jigo.runtime.types;

import dev.jigo.runtime.values.DoubleBox;
import dev.jigo.runtime.values.DoublePtr;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.StringMethod;
import org.jspecify.annotations.Nullable;

/** What the compiler would emit for {@code type Celsius float64} with methods String, Add and, for pointers, Reset. */
public final class Celsius extends DoubleBox implements StringMethod {
    public static final RType TYPE = Types.named("temp.Celsius", "example.com/temp", "d", methods(), Celsius.class);

    public Celsius(double v) {
        super(v);
    }

    private static String methods() {
        return method('v', "Add", "(DD)D", "F(N30:dev/jigo/runtime/types/Celsius)N30:dev/jigo/runtime/types/Celsius;")
                + method('p', "Reset", "(Ldev/jigo/runtime/values/DoublePtr;)V", "F();")
                + method('v', "String", "(D)Ldev/jigo/runtime/values/GoString;", "F()t;");
    }

    private static String method(char receiver, String name, String jvmDescriptor, String type) {
        return receiver
                + str(name)
                + str("")
                + str("dev/jigo/runtime/types/Celsius")
                + str("go" + name)
                + str(jvmDescriptor)
                + type;
    }

    static String str(String s) {
        return s.length() + ":" + s;
    }

    public static double goAdd(double a, double b) {
        return a + b;
    }

    public static void goReset(DoublePtr p) {
        p.set(0);
    }

    public static GoString goString(double c) {
        return GoString.of(c + "C");
    }

    @Override
    public @Nullable GoString String() {
        return goString(v);
    }

    @Override
    public RType rtype() {
        return TYPE;
    }
}

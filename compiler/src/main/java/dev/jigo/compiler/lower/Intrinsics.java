package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions of the standard library that are called as Java methods which the JVM turns into a few instructions. */
final class Intrinsics {

    /** Makes a call from its arguments. */
    private interface Code {
        Expr make(List<Expr> args);
    }

    private static final Map<String, Code> TABLE = table();

    private final FunctionLowering f;

    Intrinsics(FunctionLowering f) {
        this.f = f;
    }

    private static Map<String, Code> table() {
        Map<String, Code> table = new HashMap<>();
        for (String name : List.of("Sqrt", "sqrt", "Abs", "Floor", "Ceil")) {
            table.put("math." + name, method("java/lang/Math", name.toLowerCase(Locale.ROOT), "(D)D"));
        }
        table.put("math.floor", method("java/lang/Math", "floor", "(D)D"));
        table.put("math.ceil", method("java/lang/Math", "ceil", "(D)D"));
        table.put("math.FMA", method("java/lang/Math", "fma", "(DDD)D"));
        table.put("math.Float64bits", method("java/lang/Double", "doubleToRawLongBits", "(D)J"));
        table.put("math.Float64frombits", method("java/lang/Double", "longBitsToDouble", "(J)D"));
        table.put("math.Float32bits", method("java/lang/Float", "floatToRawIntBits", "(F)I"));
        table.put("math.Float32frombits", method("java/lang/Float", "intBitsToFloat", "(I)F"));
        bits(table, "64", "java/lang/Long", "J");
        bits(table, "32", "java/lang/Integer", "I");
        bits(table, "", "java/lang/Long", "J");
        return Map.copyOf(table);
    }

    private static void bits(Map<String, Code> table, String size, String owner, String kind) {
        String count = "(" + kind + ")I";
        String same = "(" + kind + ")" + kind;
        String prefix = "math/bits.";
        int width = kind.equals("J") ? 64 : 32;
        table.put(prefix + "LeadingZeros" + size, widened(method(owner, "numberOfLeadingZeros", count)));
        table.put(prefix + "TrailingZeros" + size, widened(method(owner, "numberOfTrailingZeros", count)));
        table.put(prefix + "OnesCount" + size, widened(method(owner, "bitCount", count)));
        table.put(prefix + "ReverseBytes" + size, method(owner, "reverseBytes", same));
        table.put(prefix + "Reverse" + size, method(owner, "reverse", same));
        table.put(
                prefix + "Len" + size,
                args -> Ir.convert(
                        ConvertOp.I2J,
                        Ir.sub(
                                Ir.i32(width),
                                method(owner, "numberOfLeadingZeros", count).make(args))));
        table.put(
                prefix + "RotateLeft" + size,
                args -> method(owner, "rotateLeft", "(" + kind + "I)" + kind)
                        .make(List.of(args.get(0), Ir.convert(ConvertOp.J2I, args.get(1)))));
    }

    private static Code method(String owner, String name, String descriptor) {
        Signature signature = Signature.parse(descriptor);
        return args -> Ir.callStatic(owner, name, signature, args);
    }

    private static Code widened(Code code) {
        return args -> Ir.convert(ConvertOp.I2J, code.make(args));
    }

    /** Whether calls of a function are replaced. */
    boolean isKnown(Func function) {
        return function.pkg() != null && TABLE.containsKey(function.pkg().path() + "." + function.name());
    }

    /** The call of a function that is in the table; null for others. */
    @Nullable
    Expr call(Func function, CallExpr call, List<Stmt> out) {
        if (!isKnown(function) || call.ellipsis() != 0) {
            return null;
        }
        Code code = TABLE.get(Objects.requireNonNull(function.pkg()).path() + "." + function.name());
        Tuple params = function.signature().params();
        if (code == null || call.args().size() != params.size()) {
            return null;
        }
        f.order.prepare(call.args(), out);
        List<Expr> args = new ArrayList<>();
        for (int i = 0; i < params.size(); i++) {
            args.add(f.exprTo(call.args().get(i), Type.unalias(params.at(i).type())));
        }
        return code.make(args);
    }
}

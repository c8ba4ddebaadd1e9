package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the one of many constants that a value equals. */
final class ConstantSwitch {

    /** Fewer constants than this are tested in order. */
    static final int WORTHWHILE = 4;

    /** A switch of the JVM has at most so many cases: beyond, it would soon be too long for a method. */
    private static final int MANY = 1000;

    /** So many strings of one length are compared in order; among more, a byte is looked at first. */
    private static final int FEW = 3;

    /**
     * What to do for some constants.
     *
     * @param action does not complete normally
     */
    record Arm(List<Expr> constants, List<Stmt> action) {}

    /** What to do for one string, its bytes as {@code char}s. */
    private record Text(String bytes, List<Stmt> action) {}

    private final List<Stmt> otherwise;

    /**
     * @param otherwise what to do if no constant equals the value; does not complete normally
     */
    ConstantSwitch(List<Stmt> otherwise) {
        this.otherwise = otherwise;
    }

    /** Whether the constants, given by arm, are of a kind that can be switched on. */
    static boolean isPossible(JType type, List<List<Expr>> constants) {
        if (!type.equals(JType.I) && !type.equals(JType.J) && !type.equals(JType.GO_STRING)) {
            return false;
        }
        return constants.stream().flatMap(List::stream).allMatch(ConstantSwitch::isConstant);
    }

    private static boolean isConstant(Expr e) {
        return switch (e) {
            case Expr.ConstInt _, Expr.ConstLong _, Expr.ConstGoString _ -> true;
            case Expr.ConstNull c -> c.type().equals(JType.GO_STRING);
            default -> false;
        };
    }

    /** Whether one switch of the JVM tells the constants apart, so that each action stands in the code once. */
    static boolean isTable(JType type, List<List<Expr>> constants) {
        return constants.stream().mapToInt(List::size).sum() <= MANY
                && (type.equals(JType.I) || type.equals(JType.J) && areInts(constants));
    }

    private static boolean areInts(List<List<Expr>> constants) {
        return constants.stream().flatMap(List::stream).allMatch(c -> isInt(longValue(c)));
    }

    /** Acts on the value, which may be read several times. Does not complete normally. */
    void select(Expr value, List<Arm> arms, List<Stmt> out) {
        switch (value.type().descriptor()) {
            case "I" -> selectInt(value, arms, out);
            case "J" -> selectLong(value, arms, out);
            default -> selectString(value, arms, out);
        }
    }

    // Integers

    private void selectInt(Expr value, List<Arm> arms, List<Stmt> out) {
        List<Stmt.Case> cases = new ArrayList<>();
        for (Arm arm : arms) {
            List<Integer> values =
                    arm.constants().stream().map(ConstantSwitch::intValue).toList();
            if (!values.isEmpty()) {
                cases.add(new Stmt.Case(values, arm.action()));
            }
        }
        if (cases.size() <= MANY || !sort(cases)) {
            out.add(Ir.switchOn(null, value, cases, otherwise));
            return;
        }
        LocalVar number = LocalVar.temp("tag", JType.I);
        out.add(Ir.declare(number, value));
        out.addAll(halved(Ir.get(number), cases));
    }

    /** Sorts cases by their values; not possible if those of one lie between those of another. */
    private static boolean sort(List<Stmt.Case> cases) {
        cases.sort(Comparator.comparingInt(ConstantSwitch::least));
        for (int i = 1; i < cases.size(); i++) {
            if (Collections.max(cases.get(i - 1).values()) > least(cases.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int least(Stmt.Case one) {
        return Collections.min(one.values());
    }

    /** Switches over parts of the cases, which a method as large as all of them together can be cut into. */
    private List<Stmt> halved(Expr number, List<Stmt.Case> cases) {
        if (cases.size() <= MANY) {
            return List.of(Ir.switchOn(null, number, cases, otherwise));
        }
        List<Stmt.Case> lower = cases.subList(0, cases.size() / 2);
        List<Stmt.Case> upper = cases.subList(cases.size() / 2, cases.size());
        return List.of(Ir.ifElse(
                Ir.lt(number, Ir.i32(least(upper.getFirst()))), halved(number, lower), halved(number, upper)));
    }

    private static int intValue(Expr constant) {
        return ((Expr.ConstInt) constant).value();
    }

    private static long longValue(Expr constant) {
        return ((Expr.ConstLong) constant).value();
    }

    /** Longs are switched on by their low words; what remains is compared. */
    private void selectLong(Expr value, List<Arm> arms, List<Stmt> out) {
        if (areInts(arms.stream().map(Arm::constants).toList())) {
            selectNarrowed(value, arms, out);
            return;
        }
        Map<Integer, List<Stmt>> byLowWord = new LinkedHashMap<>();
        for (Arm arm : arms) {
            for (Expr constant : arm.constants()) {
                long number = longValue(constant);
                byLowWord
                        .computeIfAbsent((int) number, _ -> new ArrayList<>())
                        .add(Ir.ifThen(Ir.eq(value, Ir.i64(number)), arm.action()));
            }
        }
        List<Stmt.Case> cases = new ArrayList<>();
        byLowWord.forEach((word, tests) -> {
            tests.addAll(otherwise);
            cases.add(new Stmt.Case(List.of(word), tests));
        });
        out.add(Ir.switchOn(null, Ir.convert(ConvertOp.J2I, value), cases, otherwise));
    }

    private static boolean isInt(long number) {
        return number == (int) number;
    }

    /** All constants are ints: a value that is none gives way to an int that is no case. */
    private void selectNarrowed(Expr value, List<Arm> arms, List<Stmt> out) {
        Set<Integer> used = new HashSet<>();
        List<Arm> narrowed = new ArrayList<>();
        for (Arm arm : arms) {
            List<Expr> constants = new ArrayList<>();
            for (Expr constant : arm.constants()) {
                used.add((int) longValue(constant));
                constants.add(Ir.i32((int) longValue(constant)));
            }
            narrowed.add(new Arm(constants, arm.action()));
        }
        int unused = used.stream().max(Integer::compare).orElse(0) + 1;
        while (used.contains(unused)) {
            unused++;
        }
        Expr low = Ir.convert(ConvertOp.J2I, value);
        Expr fits = Ir.eq(Ir.convert(ConvertOp.I2J, low), value);
        selectInt(Ir.conditional(fits, low, Ir.i32(unused)), narrowed, out);
    }

    // Strings

    /** Strings are told apart by their lengths, then, where many have one length, by the byte that tells most. */
    private void selectString(Expr value, List<Arm> arms, List<Stmt> out) {
        Map<Integer, List<Text>> byLength = new LinkedHashMap<>();
        for (Arm arm : arms) {
            for (Expr constant : arm.constants()) {
                String bytes = constant instanceof Expr.ConstGoString text ? text.latin1() : "";
                byLength.computeIfAbsent(bytes.length(), _ -> new ArrayList<>()).add(new Text(bytes, arm.action()));
            }
        }
        List<Stmt.Case> cases = new ArrayList<>();
        byLength.forEach((length, texts) -> cases.add(new Stmt.Case(List.of(length), ofOneLength(value, texts))));
        Expr length = Ir.convert(
                ConvertOp.J2I, Ir.callStatic(Runtime.GO_STRING, "len", "(" + Runtime.STRING_TYPE + ")J", value));
        out.add(Ir.switchOn(null, length, cases, otherwise));
    }

    private List<Stmt> ofOneLength(Expr value, List<Text> texts) {
        List<Stmt> out = new ArrayList<>();
        if (texts.getFirst().bytes().isEmpty()) {
            out.addAll(texts.getFirst().action());
            return out;
        }
        if (texts.size() <= FEW) {
            for (Text text : texts) {
                out.add(Ir.ifThen(isEqual(value, text.bytes()), text.action()));
            }
            out.addAll(otherwise);
            return out;
        }
        int position = distinguishing(texts);
        Map<Integer, List<Text>> byByte = new LinkedHashMap<>();
        for (Text text : texts) {
            byByte.computeIfAbsent((int) text.bytes().charAt(position), _ -> new ArrayList<>())
                    .add(text);
        }
        List<Stmt.Case> cases = new ArrayList<>();
        byByte.forEach((b, some) -> {
            List<Stmt> tests = new ArrayList<>();
            for (Text text : some) {
                tests.add(Ir.ifThen(isEqual(value, text.bytes()), text.action()));
            }
            tests.addAll(otherwise);
            cases.add(new Stmt.Case(List.of(b), tests));
        });
        Expr at = Ir.callStatic(Runtime.GO_STRING, "at", "(" + Runtime.STRING_TYPE + "J)I", value, Ir.i64(position));
        out.add(Ir.switchOn(null, at, cases, otherwise));
        return out;
    }

    /** The position at which the strings, all of one length, differ most. */
    private static int distinguishing(List<Text> texts) {
        int best = 0;
        int most = 0;
        int length = texts.getFirst().bytes().length();
        for (int i = 0; i < length; i++) {
            Map<Character, Boolean> seen = new HashMap<>();
            for (Text text : texts) {
                seen.put(text.bytes().charAt(i), true);
            }
            if (seen.size() > most) {
                most = seen.size();
                best = i;
            }
        }
        return best;
    }

    private static Expr isEqual(Expr value, String bytes) {
        String descriptor = "(" + Runtime.STRING_TYPE + Runtime.STRING_TYPE + ")Z";
        return Ir.callStatic(Runtime.GO_STRING, "eq", descriptor, value, Ir.goString(Objects.requireNonNull(bytes)));
    }
}

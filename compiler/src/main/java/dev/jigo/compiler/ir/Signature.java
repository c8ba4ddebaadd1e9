package dev.jigo.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/** Parameter and result types of a method. */
public record Signature(List<JType> params, JType result) {

    public Signature {
        params = List.copyOf(params);
    }

    public static Signature of(JType result, JType... params) {
        return new Signature(List.of(params), result);
    }

    /** Reads a method descriptor such as {@code (IJ)V}. */
    public static Signature parse(String descriptor) {
        List<JType> params = new ArrayList<>();
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            int end = endOfType(descriptor, at);
            params.add(new JType(descriptor.substring(at, end)));
            at = end;
        }
        return new Signature(params, new JType(descriptor.substring(at + 1)));
    }

    private static int endOfType(String descriptor, int start) {
        int at = start;
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
    }

    /** The method descriptor. */
    public String descriptor() {
        StringBuilder text = new StringBuilder("(");
        for (JType param : params) {
            text.append(param.descriptor());
        }
        return text.append(')').append(result.descriptor()).toString();
    }

    /** This signature with further leading parameters. */
    public Signature prepend(List<JType> leading) {
        List<JType> all = new ArrayList<>(leading);
        all.addAll(params);
        return new Signature(all, result);
    }

    /** The signature with all references erased to Object and sub-word integers as {@code I}. */
    public Signature erased() {
        return new Signature(params.stream().map(JType::erased).toList(), result.erased());
    }

    /** The slots all parameters take, the receiver not counted. */
    public int slots() {
        return params.stream().mapToInt(JType::slots).sum();
    }

    @Override
    public String toString() {
        return descriptor();
    }
}

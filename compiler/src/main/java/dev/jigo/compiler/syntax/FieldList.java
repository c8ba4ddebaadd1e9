package dev.jigo.compiler.syntax;

import java.util.List;

/**
 * A list of fields between parentheses, brackets or braces.
 *
 * @param opening position of the opening token, 0 if there is none (a single unnamed result)
 * @param closing position of the closing token, 0 if there is none
 */
public record FieldList(int opening, List<Field> list, int closing) implements Node {

    public FieldList {
        list = List.copyOf(list);
    }

    /** Number of variables, methods or elements: names, an unnamed field counting as one. */
    public int numFields() {
        int count = 0;
        for (Field field : list) {
            count += Math.max(1, field.names().size());
        }
        return count;
    }

    @Override
    public int pos() {
        if (opening != 0) {
            return opening;
        }
        return list.isEmpty() ? 0 : list.getFirst().pos();
    }

    @Override
    public int end() {
        if (closing != 0) {
            return closing + 1;
        }
        return list.isEmpty() ? 0 : list.getLast().end();
    }
}

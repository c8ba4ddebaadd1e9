package dev.jigo.compiler.types;

import java.util.List;

/** A struct type. */
public final class Struct implements Type {
    private List<Var> fields;
    private List<String> tags;

    /**
     * @param tags the tags of the fields; may be shorter than the fields, missing ones are empty
     */
    public Struct(List<Var> fields, List<String> tags) {
        this.fields = List.copyOf(fields);
        this.tags = List.copyOf(tags);
    }

    /** A struct that the checker is about to fill in. */
    public Struct() {
        this(List.of(), List.of());
    }

    public void setFields(List<Var> fields, List<String> tags) {
        this.fields = List.copyOf(fields);
        this.tags = List.copyOf(tags);
    }

    public List<Var> fields() {
        return fields;
    }

    public int size() {
        return fields.size();
    }

    public Var field(int index) {
        return fields.get(index);
    }

    public String tag(int index) {
        return index < tags.size() ? tags.get(index) : "";
    }

    public List<String> tags() {
        return tags;
    }

    /** The index of the field with that name as seen from a package, or -1. */
    public int indexOf(Package pkg, String name, boolean foldCase) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).sameId(pkg, name, foldCase)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Type underlying() {
        return this;
    }

    @Override
    public String toString() {
        return TypeString.of(this, Qualifier.FULL);
    }
}

package dev.jigo.runtime.types;

import java.util.List;

/** Assignability and convertibility of types, as reflect decides them. */
final class Relations {
    private Relations() {}

    static boolean assignable(RType from, RType to) {
        return from == to || isInterface(to) && from.implementsType(to) || directlyAssignable(from, to);
    }

    private static boolean isInterface(RType t) {
        return t.kind() == Kind.INTERFACE;
    }

    /**
     * Without a change of representation: identical underlying types of which one has no name, or a channel's direction
     * dropped.
     */
    private static boolean directlyAssignable(RType from, RType to) {
        if (from.isNamed() && to.isNamed() || from.kind() != to.kind()) {
            return false;
        }
        return dropsDirection(from, to) || identicalUnderlying(from, to, true);
    }

    private static boolean dropsDirection(RType from, RType to) {
        return from.shape() instanceof Shape.ChanOf f
                && to.shape() instanceof Shape.ChanOf t
                && f.dir() == ChanDir.BOTH
                && f.elem() == t.elem();
    }

    static boolean convertible(RType from, RType to) {
        if (from == to || basicConvertible(from, to)) {
            return true;
        }
        if (from.shape() instanceof Shape.SliceOf s) {
            RType array = to.kind() == Kind.POINTER && !to.isNamed() ? to.elem() : to;
            if (array.shape() instanceof Shape.ArrayOf a && a.elem() == s.elem()) {
                return true;
            }
        }
        if (isInterface(to) ? from.implementsType(to) : dropsDirection(from, to) && !(from.isNamed() && to.isNamed())) {
            return true;
        }
        return identicalUnderlying(from, to, false) || pointersToIdentical(from, to);
    }

    private static boolean pointersToIdentical(RType from, RType to) {
        return from.shape() instanceof Shape.Pointer f
                && to.shape() instanceof Shape.Pointer t
                && !from.isNamed()
                && !to.isNamed()
                && identicalUnderlying(f.elem(), t.elem(), false);
    }

    private static boolean basicConvertible(RType from, RType to) {
        Kind f = from.kind();
        Kind t = to.kind();
        boolean fromInteger = f.isSigned() || f.isUnsigned();
        boolean toInteger = t.isSigned() || t.isUnsigned();
        if (fromInteger) {
            return toInteger || t.isFloat() || t == Kind.STRING;
        }
        if (f.isFloat()) {
            return toInteger || t.isFloat();
        }
        if (f.isComplex()) {
            return t.isComplex();
        }
        if (f == Kind.STRING) {
            return t == Kind.STRING || t == Kind.SLICE && bytesOrRunes(to);
        }
        return f == Kind.SLICE && t == Kind.STRING && bytesOrRunes(from);
    }

    private static boolean bytesOrRunes(RType slice) {
        RType elem = slice.elem();
        return elem.pkgPath().isEmpty() && (elem.kind() == Kind.UINT8 || elem.kind() == Kind.INT32);
    }

    /** Identity of underlying types, with or without the tags of struct fields. */
    static boolean identicalUnderlying(RType a, RType b, boolean tags) {
        if (a == b) {
            return true;
        }
        return switch (a.shape()) {
            case Shape.Basic x -> x.kind() == b.kind();
            case Shape.Pointer x -> b.shape() instanceof Shape.Pointer y && identical(x.elem(), y.elem(), tags);
            case Shape.SliceOf x -> b.shape() instanceof Shape.SliceOf y && identical(x.elem(), y.elem(), tags);
            case Shape.ArrayOf x ->
                b.shape() instanceof Shape.ArrayOf y && x.len() == y.len() && identical(x.elem(), y.elem(), tags);
            case Shape.MapOf x ->
                b.shape() instanceof Shape.MapOf y
                        && identical(x.key(), y.key(), tags)
                        && identical(x.elem(), y.elem(), tags);
            case Shape.ChanOf x ->
                b.shape() instanceof Shape.ChanOf y && x.dir() == y.dir() && identical(x.elem(), y.elem(), tags);
            case Shape.FuncOf x ->
                b.shape() instanceof Shape.FuncOf y
                        && x.variadic() == y.variadic()
                        && identical(x.in(), y.in(), tags)
                        && identical(x.out(), y.out(), tags);
            case Shape.StructOf x ->
                b.shape() instanceof Shape.StructOf y && identicalFields(x.fields(), y.fields(), tags);
            case Shape.InterfaceOf x ->
                b.shape() instanceof Shape.InterfaceOf y && identicalMethods(x.methods(), y.methods());
        };
    }

    /** Identity where the tags of structs inside may not count. */
    private static boolean identical(RType a, RType b, boolean tags) {
        if (tags || a.isNamed() || b.isNamed()) {
            return a == b;
        }
        return a.kind() == b.kind() && identicalUnderlying(a, b, false);
    }

    private static boolean identical(List<RType> a, List<RType> b, boolean tags) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!identical(a.get(i), b.get(i), tags)) {
                return false;
            }
        }
        return true;
    }

    private static boolean identicalFields(List<RField> a, List<RField> b, boolean tags) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            RField x = a.get(i);
            RField y = b.get(i);
            boolean same = x.name().equals(y.name())
                    && x.pkgPath().equals(y.pkgPath())
                    && x.embedded() == y.embedded()
                    && (!tags || x.tag().equals(y.tag()))
                    && identical(x.type(), y.type(), tags);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean identicalMethods(List<RMethod> a, List<RMethod> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).sameName(b.get(i)) || a.get(i).type() != b.get(i).type()) {
                return false;
            }
        }
        return true;
    }
}

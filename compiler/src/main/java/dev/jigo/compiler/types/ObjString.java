package dev.jigo.compiler.types;

import org.jspecify.annotations.Nullable;

/** Objects as messages show them, as {@code var x int} or {@code func (T).m()}. */
public final class ObjString {
    private ObjString() {}

    public static String of(Obj obj, Qualifier qualifier) {
        Type type = obj.rawType();
        return switch (obj) {
            case PkgName pkgName -> {
                String path = pkgName.imported().path();
                yield "package " + obj.name() + (path.equals(obj.name()) ? "" : " (\"" + path + "\")");
            }
            case Const _ -> "const " + typed(obj, type, qualifier);
            case TypeName name -> typeName(name, type, qualifier);
            case Var variable -> (variable.isField() ? "field " : "var ") + typed(obj, type, qualifier);
            case Func func -> "func " + funcName(func, qualifier) + signature(type, qualifier);
            case Label _ -> "label " + obj.name();
            case Builtin _ -> "builtin " + obj.name();
            case Nil _ -> "nil";
        };
    }

    private static String typed(Obj obj, @Nullable Type type, Qualifier qualifier) {
        String name = qualified(obj, qualifier);
        return type == null ? name : name + " " + TypeString.of(type, qualifier);
    }

    private static String qualified(Obj obj, Qualifier qualifier) {
        Package pkg = obj.pkg();
        if (pkg == null || pkg.scope().lookup(obj.name()) != obj) {
            return obj.name();
        }
        String prefix = qualifier.qualify(pkg);
        return prefix.isEmpty() ? obj.name() : prefix + "." + obj.name();
    }

    private static String typeName(TypeName name, @Nullable Type type, Qualifier qualifier) {
        String head = "type " + qualified(name, qualifier);
        return switch (type) {
            case null -> head;
            case TypeParam param -> head + " parameter constrained by " + TypeString.of(param.constraint(), qualifier);
            case Alias alias
            when alias.obj() == name ->
                head + typeParams(alias.isGeneric(), alias, qualifier) + " = " + TypeString.of(alias.rhs(), qualifier);
            case Named named
            when named.obj() == name ->
                head
                        + (named.isGeneric() ? TypeString.typeParams(named.typeParams(), qualifier) : "")
                        + " " + TypeString.of(named.underlying(), qualifier);
            default ->
                name.isAlias()
                        ? head + " = " + TypeString.of(type, qualifier)
                        : head + " " + TypeString.of(type.underlying(), qualifier);
        };
    }

    private static String typeParams(boolean generic, Alias alias, Qualifier qualifier) {
        return generic ? TypeString.typeParams(alias.typeParams(), qualifier) : "";
    }

    /** The name of a function, for a method with its receiver's type in parentheses. */
    public static String funcName(Func func, Qualifier qualifier) {
        Var recv = func.rawType() instanceof Signature signature ? signature.recv() : null;
        if (recv == null) {
            return qualified(func, qualifier);
        }
        if (recv.rawType() instanceof Interface) {
            return "(interface)." + func.name();
        }
        return "(" + TypeString.of(recv.rawType(), qualifier) + ")." + func.name();
    }

    private static String signature(@Nullable Type type, Qualifier qualifier) {
        return type instanceof Signature signature ? TypeString.signature(signature, qualifier) : "";
    }
}

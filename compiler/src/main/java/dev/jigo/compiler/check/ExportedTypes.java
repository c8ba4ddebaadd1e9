package dev.jigo.compiler.check;

import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Union;
import dev.jigo.compiler.types.Var;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The types of a package that its exported declarations mention. To gc, which reads what a package exports, its other
 * unexported names do not exist, and its messages say so.
 */
final class ExportedTypes {

    private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ExportedTypes() {}

    /** Whether an importer of a package can see an object of it. */
    static boolean isVisible(Package pkg, Obj obj) {
        if (obj.isExported()) {
            return true;
        }
        if (!(obj instanceof TypeName name)) {
            return false;
        }
        ExportedTypes types = new ExportedTypes();
        for (Obj declared : pkg.scope().objects()) {
            if (declared.isExported()) {
                types.visit(declared.type());
            }
        }
        return types.seen.contains(name.type());
    }

    private void visit(Type type) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case Alias alias -> visit(alias.rhs());
            case Named named -> {
                visit(named.underlying());
                for (Func method : named.declaredMethods()) {
                    visit(method.type());
                }
                visitAll(named.typeArgs());
            }
            case Pointer pointer -> visit(pointer.elem());
            case Slice slice -> visit(slice.elem());
            case Array array -> visit(array.elem());
            case Chan chan -> visit(chan.elem());
            case MapType map -> {
                visit(map.key());
                visit(map.elem());
            }
            case Signature sig -> {
                visit(sig.params());
                visit(sig.results());
                visitAll(sig.typeParams());
            }
            case Tuple tuple -> tuple.vars().forEach(v -> visit(v.type()));
            case Struct struct -> struct.fields().stream().map(Var::type).forEach(this::visit);
            case Interface iface -> {
                iface.methods().forEach(method -> visit(method.type()));
                visitAll(iface.embeddeds());
            }
            case TypeParam param -> visit(param.constraint());
            case Union union -> union.terms().forEach(term -> visit(term.type()));
            case Basic _ -> {}
        }
    }

    private void visitAll(List<? extends Type> types) {
        types.forEach(this::visit);
    }
}

package dev.jigo.runtime.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a type, exported ones first, by name and then package path. */
public final class MethodSet {
    static final Comparator<RMethod> ORDER = Comparator.comparing((RMethod m) -> !m.exported())
            .thenComparing(RMethod::name)
            .thenComparing(RMethod::pkgPath);

    private final List<RMethod> methods;
    private final List<RMethod> numbered;

    private MethodSet(List<RMethod> methods, boolean isInterface) {
        this.methods = methods.stream().sorted(ORDER).toList();
        this.numbered = isInterface
                ? this.methods
                : this.methods.stream().filter(RMethod::exported).toList();
    }

    /** All methods in order. */
    public List<RMethod> methods() {
        return methods;
    }

    List<RMethod> numbered() {
        return numbered;
    }

    public @Nullable RMethod find(String name, String pkgPath) {
        for (RMethod m : methods) {
            if (m.name().equals(name) && m.pkgPath().equals(pkgPath)) {
                return m;
            }
        }
        return null;
    }

    /** The first method of the interface type that is not here, or has another type; null if it is implemented. */
    public @Nullable RMethod missing(RType iface) {
        for (RMethod wanted : iface.methodSet().methods) {
            RMethod m = find(wanted.name(), wanted.pkgPath());
            if (m == null || m.type() != wanted.type()) {
                return wanted;
            }
        }
        return null;
    }

    static MethodSet of(RType t) {
        return switch (t.shape()) {
            case Shape.InterfaceOf i -> new MethodSet(i.methods(), true);
            case Shape.Pointer p when !t.isNamed() -> new MethodSet(ofPointer(p.elem()), false);
            case Shape _ -> new MethodSet(ofValue(t), false);
        };
    }

    private static List<RMethod> ofValue(RType t) {
        if (t.isNamed()) {
            return t.declaredMethods().stream()
                    .filter(m -> !m.pointerReceiver())
                    .toList();
        }
        return t.shape() instanceof Shape.StructOf ? promoted(t, false) : List.of();
    }

    private static List<RMethod> ofPointer(RType base) {
        if (base.isNamed()) {
            Kind k = base.kind();
            if (k == Kind.INTERFACE || k == Kind.POINTER) {
                return List.of();
            }
            List<RMethod> methods = new ArrayList<>();
            for (RMethod m : base.declaredMethods()) {
                methods.add(m.pointerReceiver() ? m : new RMethod.ThroughPointer(m, base));
            }
            return methods;
        }
        return base.shape() instanceof Shape.StructOf ? promoted(base, true) : List.of();
    }

    /**
     * The methods promoted from the embedded fields of an unnamed struct type, where no field and no other embedded
     * field has the name. Embedded types are named, and bring the methods promoted to them along in their own method
     * sets.
     */
    private static List<RMethod> promoted(RType struct, boolean addressable) {
        Set<String> names = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        List<RMethod> found = new ArrayList<>();
        for (RField f : struct.fields()) {
            ambiguous.add(key(f.name(), f.pkgPath()));
        }
        for (RField f : struct.fields()) {
            if (!f.embedded()) {
                continue;
            }
            Kind kind = f.type().kind();
            boolean byPointer = addressable && kind != Kind.POINTER && kind != Kind.INTERFACE;
            RType receiver = byPointer ? f.type().ptrTo() : f.type();
            for (RMethod m : receiver.methodSet().methods) {
                if (!names.add(key(m.name(), m.pkgPath()))) {
                    ambiguous.add(key(m.name(), m.pkgPath()));
                }
                found.add(new RMethod.Promoted(m, f, byPointer));
            }
        }
        found.removeIf(m -> ambiguous.contains(key(m.name(), m.pkgPath())));
        return found;
    }

    private static String key(String name, String pkgPath) {
        return pkgPath + "." + name;
    }
}

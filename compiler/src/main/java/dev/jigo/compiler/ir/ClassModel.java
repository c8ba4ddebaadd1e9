package dev.jigo.compiler.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class to emit. The members of synthetic classes follow from the few facts given here, so that every package that
 * emits such a class emits the same bytes. Names are internal names.
 */
public sealed interface ClassModel {

    /** The internal name. */
    String name();

    /** A static field of a file class. */
    record StaticField(String name, JType type, int access) {

        public static final int PUBLIC_STATIC = 0x0009;
    }

    /** The functions and variables of a Go file, or any other class of static members ({@code init·}). */
    record FileClass(String name, @Nullable String sourceFile, List<StaticField> fields, List<IrFunction> functions)
            implements ClassModel {

        public FileClass {
            fields = List.copyOf(fields);
            functions = List.copyOf(functions);
        }
    }

    /** {@code var·NAME}: a public static field {@code v}, initialised with pure data when the class is first used. */
    record HolderClass(String name, JType type, Expr init) implements ClassModel {}

    /** A static method to call. */
    record MethodRef(String owner, String name, Signature signature) {}

    /**
     * An instance method that implements a method interface by calling a static method with the receiver first.
     *
     * @param signature without the receiver
     */
    record Bridge(String interfaceName, String name, Signature signature, MethodRef target) {}

    /**
     * A field of a struct class.
     *
     * @param name the JVM name: Go's, or {@code _N} of a blank field N, which is copied but neither compared nor hashed
     */
    record StructField(String name, boolean blank, Representation representation) {}

    /**
     * The class of a struct type.
     *
     * @param typeDescriptor the descriptor of the struct type itself; {@code rtype()} gives the pointer to it
     * @param comparable whether {@code eq} and {@code hash} exist
     * @param bridges the method set of the pointer type; those of equal interface and name override a promoted one
     */
    record StructClass(
            String name, String typeDescriptor, List<StructField> fields, boolean comparable, List<Bridge> bridges)
            implements ClassModel {

        public StructClass {
            fields = List.copyOf(fields);
            bridges = List.copyOf(bridges);
        }
    }

    /** What {@code Types.named} is told about a named type. */
    record NamedType(String goName, String pkgPath, String underlying, String methods) {}

    /**
     * {@code T·V}: a value of a named type (or unnamed struct type) in an interface.
     *
     * @param payload the representation of the value, which says which box class it extends
     * @param named null for an unnamed struct type: TYPE is then made from {@code typeDescriptor}
     * @param bridges the method set of the value type; the receiver passed is the boxed value
     */
    record ValueBox(
            String name,
            JType payload,
            String typeDescriptor,
            @Nullable NamedType named,
            List<Bridge> bridges) implements ClassModel {

        public ValueBox {
            bridges = List.copyOf(bridges);
        }
    }

    /**
     * {@code T·P}: a pointer to a non-struct named type with methods in an interface.
     *
     * @param pointer the JVM type of the pointer
     * @param typeDescriptor of the pointer type
     */
    record PointerBox(String name, JType pointer, String typeDescriptor, List<Bridge> bridges) implements ClassModel {

        public PointerBox {
            bridges = List.copyOf(bridges);
        }
    }

    /** {@code STRUCT·p·FIELD}: a pointer to a field of a struct. */
    record FieldPointer(String name, String struct, String field, JType fieldType) implements ClassModel {}

    /** {@code FILE·go·p·NAME}: the pointer to a package variable, in its static field {@code INSTANCE}. */
    record StaticPointer(String name, String owner, String field, JType fieldType) implements ClassModel {}

    /** The interface of one Go method, with a default method {@code NAME·deferred}. */
    record MethodInterface(String name, String method, Signature signature) implements ClassModel {}

    /** {@code dev/jigo/runtime/funcs/Fn...}: everything follows from the name. */
    record FunctionShape(String name) implements ClassModel {}

    /** {@code dev/jigo/runtime/tuples/T...}: everything follows from the name. */
    record TupleClass(String name) implements ClassModel {}

    /** A captured variable or bound receiver of a closure. */
    record Capture(String name, JType type) {}

    /**
     * A func value: {@code call} calls {@code target} with the captures first, then the arguments cast to its parameter types.
     * One without captures has a static field {@code INSTANCE}; others a constructor that takes the captures in order.
     *
     * @param shape the function shape it extends
     * @param deferredTarget what {@code callDeferred} calls, null if the function does not recover
     */
    record ClosureClass(
            String name,
            String shape,
            List<Capture> captures,
            MethodRef target,
            @Nullable MethodRef deferredTarget) implements ClassModel {

        public ClosureClass {
            captures = List.copyOf(captures);
        }
    }

    /**
     * A subclass of {@code DeferCall}: {@code run()} calls {@code target} with the captures, {@code runPanicking()}
     * {@code deferredTarget} or, if that is null, {@code target}. Results are dropped.
     */
    record DeferClass(
            String name,
            List<Capture> captures,
            MethodRef target,
            @Nullable MethodRef deferredTarget) implements ClassModel {

        public DeferClass {
            captures = List.copyOf(captures);
        }
    }

    /**
     * The class with {@code main(String[])}.
     *
     * @param godebug the settings of GODEBUG that the program has by default, {@code key=value,key=value}
     * @param initClasses the {@code init·} classes in Go's order
     * @param main the class of {@code main.main}
     */
    record Bootstrap(String name, String godebug, List<String> initClasses, MethodRef main) implements ClassModel {

        public Bootstrap {
            initClasses = List.copyOf(initClasses);
        }
    }
}

package dev.jigo.compiler.types;

import org.jspecify.annotations.Nullable;

/** A declared function, a method, or a method of an interface. */
public final class Func extends Obj {
    private boolean pointerReceiver;
    private @Nullable Func origin;

    public Func(int pos, @Nullable Package pkg, String name, @Nullable Signature type) {
        super(pos, pkg, name, type);
    }

    public Signature signature() {
        return type() instanceof Signature signature ? signature : new Signature();
    }

    /** Whether the method is declared with a pointer receiver; known before its type is. */
    public boolean hasPointerReceiver() {
        if (rawType() instanceof Signature signature && signature.recv() != null) {
            return Type.unalias(signature.recv().type()) instanceof Pointer;
        }
        return pointerReceiver;
    }

    public void setPointerReceiver(boolean pointerReceiver) {
        this.pointerReceiver = pointerReceiver;
    }

    /** The method of the generic type that this one is an instance of; else the function itself. */
    public Func origin() {
        return origin == null ? this : origin;
    }

    /** A method of an instantiated type; its type may be set later. */
    public Func instance(@Nullable Signature type) {
        Func copy = new Func(pos(), pkg(), name(), type);
        copy.origin = origin();
        copy.pointerReceiver = hasPointerReceiver();
        return copy;
    }

    /** The name in full, as {@code (*bytes.Buffer).Write} or {@code fmt.Println}. */
    public String fullName() {
        return ObjString.funcName(this, Qualifier.FULL);
    }
}

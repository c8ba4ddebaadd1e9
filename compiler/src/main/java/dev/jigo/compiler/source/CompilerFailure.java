package dev.jigo.compiler.source;

/** The compiler failed while it was at work on a construct of the program: a bug, whose place this tells. */
public final class CompilerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int pos;
    private final String construct;

    private CompilerFailure(int pos, String construct, Throwable cause) {
        super(cause);
        this.pos = pos;
        this.construct = construct;
    }

    /** The failure of work on a construct; one that already tells a place, an inner one, stays as it is. */
    public static CompilerFailure of(int pos, String construct, Throwable cause) {
        return cause instanceof CompilerFailure inner ? inner : new CompilerFailure(pos, construct, cause);
    }

    /** Where the construct begins. */
    public int pos() {
        return pos;
    }

    /** What it is, such as {@code RangeStmt}. */
    public String construct() {
        return construct;
    }
}

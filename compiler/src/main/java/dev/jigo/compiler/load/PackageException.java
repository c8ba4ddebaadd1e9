package dev.jigo.compiler.load;

import java.util.List;

/** A package could not be loaded; the message says why, and mostly not which. */
final class PackageException extends Exception {
    private static final long serialVersionUID = 1;

    /** What the complaint has to be given when it is shown. */
    enum Kind {
        /** The place of the import. */
        PLAIN,
        /** Nothing: it names its places. */
        PLACED,
        /** Nothing if the package was asked for, else the place of the import: it names the directory. */
        NAMED,
        /** The chain of imports: the package is there but has no file for this context. */
        NO_FILES
    }

    private final Kind kind;

    private PackageException(String message, Kind kind) {
        super(message);
        this.kind = kind;
    }

    static PackageException of(String message) {
        return new PackageException(message, Kind.PLAIN);
    }

    static PackageException placed(List<String> complaints) {
        return new PackageException(String.join("\n", complaints), Kind.PLACED);
    }

    static PackageException named(String message) {
        return new PackageException(message, Kind.NAMED);
    }

    static PackageException noFiles(String message) {
        return new PackageException(message, Kind.NO_FILES);
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}

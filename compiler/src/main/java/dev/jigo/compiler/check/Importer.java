package dev.jigo.compiler.check;

import dev.jigo.compiler.types.Package;

/** Finds imported packages. */
@FunctionalInterface
public interface Importer {

    /** A package could not be imported. */
    final class ImportException extends Exception {
        private static final long serialVersionUID = 1L;

        /**
         * @param message the reason as gc gives it, such as {@code package x is not in std}
         */
        public ImportException(String message) {
            super(message);
        }
    }

    /**
     * The package that an import path denotes in the importing package. The same package is always the same object. Its
     * objects may find their types only when asked for them.
     *
     * @param path the path as it is written in the source, never {@code unsafe}
     * @throws ImportException if there is none
     */
    Package importPackage(String path) throws ImportException;
}

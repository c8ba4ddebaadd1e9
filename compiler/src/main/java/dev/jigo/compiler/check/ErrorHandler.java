package dev.jigo.compiler.check;

/** Takes the checker's complaints, in the order in which they are found. */
@FunctionalInterface
public interface ErrorHandler {

    /** Takes one. */
    void report(CheckError error);
}

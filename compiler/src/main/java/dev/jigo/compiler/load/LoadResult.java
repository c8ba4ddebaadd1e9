package dev.jigo.compiler.load;

import java.util.List;

/**
 * What was loaded.
 *
 * @param roots the packages that were asked for
 * @param packages all packages, each behind those that it imports
 * @param errors what is wrong; if there is anything, nothing should be compiled
 * @param warnings lines for the user that keep from nothing
 */
public record LoadResult(
        List<LoadedPackage> roots, List<LoadedPackage> packages, List<LoadError> errors, List<String> warnings) {

    public LoadResult {
        roots = List.copyOf(roots);
        packages = List.copyOf(packages);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** The errors as the {@code go} command prints them. */
    public String errorText() {
        StringBuilder text = new StringBuilder();
        errors.forEach(error -> text.append(error.message()).append('\n'));
        return text.toString();
    }
}

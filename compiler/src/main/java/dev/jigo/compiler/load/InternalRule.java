package dev.jigo.compiler.load;

/** Who may import a package whose path has an element {@code internal}: packages under the parent of that element. */
final class InternalRule {

    private InternalRule() {}

    /**
     * Whether an import is allowed.
     *
     * @param importer the path that decides where the importer is
     */
    static boolean allows(String importer, boolean importerIsStd, PackageLocation imported) {
        String path = imported.importPath();
        int at = internalElement(path);
        if (at < 0) {
            return true;
        }
        if (imported.std() && !importerIsStd) {
            return false;
        }
        String parent = at == 0 ? "" : path.substring(0, at - 1);
        return parent.isEmpty() || importer.equals(parent) || importer.startsWith(parent + "/");
    }

    /** Where the last element {@code internal} begins, -1 if there is none. */
    private static int internalElement(String path) {
        if (path.endsWith("/internal")) {
            return path.length() - "internal".length();
        }
        int last = path.lastIndexOf("/internal/");
        if (last >= 0) {
            return last + 1;
        }
        return path.startsWith("internal/") || path.equals("internal") ? 0 : -1;
    }
}

package dev.jigo.compiler.check;

import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.TypeName;

/** Checks the bodies of imported packages' functions one by one, as the compiler asks for those of generic ones. */
final class StdBodies {

    private StdBodies() {}

    /** Checks the bodies of all functions and methods of a package, or only of the generic ones; tells how many. */
    static int checkBodies(Goroot goroot, String path, boolean genericOnly) throws Importer.ImportException {
        Checker checker = goroot.checker(path);
        int count = 0;
        for (Obj obj : checker.pkg().scope().objects()) {
            if (obj instanceof Func func) {
                count += checkBody(
                        checker, func, genericOnly && !func.signature().isGeneric());
            } else if (obj instanceof TypeName name && name.type() instanceof Named named && named.obj() == name) {
                for (Func method : named.declaredMethods()) {
                    count += checkBody(checker, method, genericOnly && !named.isGeneric());
                }
            }
        }
        return count;
    }

    private static int checkBody(Checker checker, Func func, boolean skip) {
        DeclInfo info = checker.objects.declInfo(func);
        if (skip || info == null || info.fdecl() == null || info.fdecl().body() == null) {
            return 0;
        }
        checker.checkBody(func);
        return 1;
    }
}

package dev.jigo.compiler.driver;

import dev.jigo.compiler.load.GoMod;
import dev.jigo.compiler.load.PackageFile;
import dev.jigo.compiler.syntax.Directive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program takes for settings of GODEBUG that its environment does not name: what its language version asks for, then the {@code
 * godebug} lines of the main module, then the {@code //go:debug} lines of package main. Later ones count.
 */
final class DefaultGodebug {
    private static final String DIRECTIVE = "go:debug";

    /** From this version on, panic(nil) is a run-time error. */
    private static final int PANIC_NIL_MINOR = 21;

    private DefaultGodebug() {}

    /**
     * The settings, {@code key=value,key=value}.
     *
     * @param module the main module's go.mod; null: there is none
     */
    static String of(SourcePackage main, @Nullable GoMod module) {
        List<String> settings = new ArrayList<>();
        if (module != null) {
            if (module.goMinor() < PANIC_NIL_MINOR) {
                settings.add("panicnil=1");
            }
            settings.addAll(module.godebug());
        }
        for (PackageFile file : main.files()) {
            for (Directive directive : file.header().directives()) {
                if (directive.name().equals(DIRECTIVE)
                        && directive.pos() < file.header().packagePos()) {
                    settings.add(directive.arguments());
                }
            }
        }
        return String.join(",", settings);
    }
}

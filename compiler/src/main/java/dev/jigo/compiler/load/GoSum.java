package dev.jigo.compiler.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The hashes that modules must have, by {@code path version} or {@code path version/go.mod}. */
final class GoSum {

    private static final String SECURITY_ERROR = """

            SECURITY ERROR
            This download does NOT match an earlier download recorded in go.sum.
            The bits may have been replaced on the origin server, or an attacker may
            have intercepted the download attempt.

            For more information, see 'go help module-auth'.""";

    private final Map<String, Set<String>> hashes = new HashMap<>();

    /** What the file says; nothing if there is none. */
    static GoSum read(Path file) throws LoadException {
        GoSum sum = new GoSum();
        if (!Files.exists(file)) {
            return sum;
        }
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                String[] words = line.strip().split("\\s+");
                if (words.length == 3) {
                    sum.hashes
                            .computeIfAbsent(words[0] + " " + words[1], _ -> new HashSet<>())
                            .add(words[2]);
                } else if (!line.isBlank()) {
                    throw new LoadException("go: malformed go.sum:\n" + file + ":" + number
                            + ": wrong number of fields " + words.length);
                }
            }
        } catch (IOException e) {
            throw new LoadException("go: reading go.sum: " + e.getMessage(), e);
        }
        return sum;
    }

    /** Whether there is a hash for the contents of a module. */
    boolean knows(ModuleVersion module) {
        return hashes.containsKey(module.path() + " " + module.version());
    }

    boolean knowsGoMod(ModuleVersion module) {
        return hashes.containsKey(module.path() + " " + module.version() + "/go.mod");
    }

    void check(ModuleVersion module, String hash) throws LoadException {
        check(module, module.version(), hash);
    }

    void checkGoMod(ModuleVersion module, String hash) throws LoadException {
        check(module, module.version() + "/go.mod", hash);
    }

    private void check(ModuleVersion module, String version, String hash) throws LoadException {
        Set<String> known = hashes.getOrDefault(module.path() + " " + version, Set.of());
        if (!known.isEmpty() && !known.contains(hash)) {
            String what = version.endsWith("/go.mod") ? module + "/go.mod" : module.toString();
            throw LoadException.aboutModules("verifying " + what + ": checksum mismatch\n\tdownloaded: " + hash
                    + "\n\tgo.sum:     " + known.iterator().next() + "\n" + SECURITY_ERROR);
        }
    }
}

package dev.jigo.compiler.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Downloaded modules, in the layout of {@code GOMODCACHE}, which is shared with the {@code go} command; fetches what is
 * missing and checks it.
 */
final class ModuleCache {

    private final Path root;
    private final ModuleProxy proxy;
    private final GoSum sums;

    ModuleCache(Path root, ModuleProxy proxy, GoSum sums) {
        this.root = root;
        this.proxy = proxy;
        this.sums = sums;
    }

    private Path download(ModuleVersion module, String suffix) {
        return root.resolve("cache/download/" + ModulePaths.escape(module.path()) + "/@v/"
                + ModulePaths.escape(module.version()) + suffix);
    }

    /** The {@code go.mod} file of a module, one that only names the module if it has none. */
    GoMod goMod(ModuleVersion module) throws LoadException {
        try {
            Path file = download(module, ".mod");
            byte[] content;
            if (Files.exists(file)) {
                content = Files.readAllBytes(file);
            } else {
                if (!sums.knowsGoMod(module)) {
                    throw LoadException.aboutModules("go: " + module
                            + ": missing go.sum entry for go.mod file; to add it:\n\tgo mod download " + module.path());
                }
                content = proxy.fetch(module, ".mod");
                sums.checkGoMod(module, ModuleHash.ofGoMod(content));
                store(file, content);
            }
            String text = new String(content, StandardCharsets.UTF_8);
            return GoModParser.parse(module + "/go.mod", file.toString(), text, false);
        } catch (IOException e) {
            throw new LoadException("go: reading " + module + "/go.mod: " + e.getMessage(), e);
        }
    }

    /** Whether {@code go.sum} has the hash of a module. */
    boolean isKnown(ModuleVersion module) {
        return sums.knows(module);
    }

    /** Where the files of a module are. */
    Path directory(ModuleVersion module) {
        return root.resolve(ModulePaths.escape(module.path()) + "@" + ModulePaths.escape(module.version()));
    }

    /** Makes sure that the files of a module are in its directory. */
    void ensure(ModuleVersion module) throws LoadException {
        Path directory = directory(module);
        try {
            if (Files.isDirectory(directory)) {
                Path hash = download(module, ".ziphash");
                if (Files.exists(hash)) {
                    sums.check(module, Files.readString(hash).strip());
                }
                return;
            }
            Path zip = download(module, ".zip");
            if (!Files.exists(zip)) {
                store(zip, proxy.fetch(module, ".zip"));
            }
            String hash = ModuleHash.ofZip(zip);
            sums.check(module, hash);
            store(download(module, ".ziphash"), hash.getBytes(StandardCharsets.UTF_8));
            extract(zip, module + "/", directory);
        } catch (IOException e) {
            throw new LoadException("go: downloading " + module + ": " + e.getMessage(), e);
        }
    }

    private static void store(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), "download", ".tmp");
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Into a directory beside the final one first, so that nobody sees it half filled. */
    private static void extract(Path zip, String prefix, Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        Path unfinished = Files.createTempDirectory(directory.getParent(), "extract");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (!entry.getName().startsWith(prefix)) {
                    throw new IOException("unexpected file " + entry.getName() + " in " + zip);
                }
                Path target = unfinished
                        .resolve(entry.getName().substring(prefix.length()))
                        .normalize();
                if (!target.startsWith(unfinished)) {
                    throw new IOException("file outside of the module: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (InputStream content = file.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }
}

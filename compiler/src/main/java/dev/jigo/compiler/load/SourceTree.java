package dev.jigo.compiler.load;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files under a root, in a directory or in a zip file. Paths are relative to the root, with slashes; the root itself is
 * the empty path. Safe for use by several threads.
 */
public final class SourceTree implements AutoCloseable {

    /** Where a default installation of gc has the standard library: what positions in it are shown as. */
    public static final String SHOWN_STD = "/usr/local/go/src";

    private final Path root;
    private final String shownRoot;
    private final @Nullable FileSystem zip;

    private SourceTree(Path root, String shownRoot, @Nullable FileSystem zip) {
        this.root = root;
        this.shownRoot = shownRoot;
        this.zip = zip;
    }

    /** The files in a directory. */
    public static SourceTree directory(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        return new SourceTree(absolute, absolute.toString(), null);
    }

    /**
     * The files in a zip or jar file under a folder in it.
     *
     * @param shownRoot what stands for the root in file names that users see, such as {@code /usr/local/go/src}
     */
    public static SourceTree zip(Path file, String folder, String shownRoot) throws IOException {
        FileSystem zip = FileSystems.newFileSystem(file, Map.of());
        return new SourceTree(zip.getPath("/" + folder).normalize(), shownRoot, zip);
    }

    /** The tree with the same files under other names for users. */
    public SourceTree shownAs(String otherRoot) {
        return new SourceTree(root, otherRoot, zip);
    }

    /** The name of a file or directory as users see it. */
    public String shownName(String path) {
        return path.isEmpty() ? shownRoot : shownRoot + "/" + path;
    }

    /** Whether there is a directory. */
    public boolean isDirectory(String path) {
        return Files.isDirectory(root.resolve(path));
    }

    /** Whether there is a file that is no directory. */
    public boolean isFile(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    /** A file or directory in a directory. */
    public record Entry(String name, boolean isDirectory) {}

    /** What is in a directory, in name order; nothing if there is no such directory. */
    public List<Entry> list(String path) {
        Path directory = root.resolve(path);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> new Entry(nameOf(child), Files.isDirectory(child)))
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String nameOf(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** The bytes of a file. */
    public byte[] read(String path) throws IOException {
        return Files.readAllBytes(root.resolve(path));
    }

    /** Whether it is a plain file or directory, neither link nor device. */
    public boolean isRegular(String path) {
        Path file = root.resolve(path);
        return !Files.isSymbolicLink(file) && (Files.isRegularFile(file) || Files.isDirectory(file));
    }

    /** The directory on disk that this is, null for a zip file. */
    public @Nullable Path path() {
        return zip == null ? root : null;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}

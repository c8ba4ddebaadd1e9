package dev.jigo.compiler.load;

import dev.jigo.compiler.syntax.BuildConstraint;
import java.util.HashSet;
import java.util.Set;

/**
 * For what programs are built: decides which files belong to a package.
 *
 * @param goos the operating system
 * @param goarch the architecture
 * @param tags further tags that are set
 * @param goMinor the release: {@code go1.1} to {@code go1.N} are set
 */
public record BuildContext(String goos, String goarch, Set<String> tags, int goMinor) {

    /** The architecture that Jigo is for Go programs. */
    public static final String GOARCH = "jvm";

    /** The language release that Jigo implements. */
    public static final int GO_MINOR = 26;

    /** The release of Go that Jigo stands for in version checks. */
    public static final String GO_RELEASE = "1.26.8";

    /** Tags that make packages choose portable files. */
    public static final Set<String> PORTABLE_TAGS = Set.of("purego", "math_big_pure_go", "osusergo", "netgo");

    private static final Set<String> KNOWN_OS = Set.of(
            "aix",
            "android",
            "darwin",
            "dragonfly",
            "freebsd",
            "hurd",
            "illumos",
            "ios",
            "js",
            "linux",
            "nacl",
            "netbsd",
            "openbsd",
            "plan9",
            "solaris",
            "wasip1",
            "windows",
            "zos");

    private static final Set<String> UNIX = Set.of(
            "aix",
            "android",
            "darwin",
            "dragonfly",
            "freebsd",
            "hurd",
            "illumos",
            "ios",
            "linux",
            "netbsd",
            "openbsd",
            "solaris");

    private static final Set<String> KNOWN_ARCH = Set.of(
            GOARCH,
            "386",
            "amd64",
            "amd64p32",
            "arm",
            "armbe",
            "arm64",
            "arm64be",
            "loong64",
            "mips",
            "mipsle",
            "mips64",
            "mips64le",
            "mips64p32",
            "mips64p32le",
            "ppc",
            "ppc64",
            "ppc64le",
            "riscv",
            "riscv64",
            "s390",
            "s390x",
            "sparc",
            "sparc64",
            "wasm");

    public BuildContext {
        tags = Set.copyOf(tags);
    }

    /** The context of user programs on an operating system. */
    public static BuildContext of(String goos) {
        return new BuildContext(goos, GOARCH, PORTABLE_TAGS, GO_MINOR);
    }

    /** This context with further tags. */
    public BuildContext withTags(Set<String> more) {
        Set<String> all = new HashSet<>(tags);
        all.addAll(more);
        return new BuildContext(goos, goarch, all, goMinor);
    }

    /**
     * The context of the standard library. It asks in some places which compiler it is for, and knows two; in modules
     * {@code gc} promises an assembler, so there it is not set.
     */
    public BuildContext forStd() {
        return withTags(Set.of("gc"));
    }

    /** Whether a tag is set. */
    public boolean isSet(String tag) {
        if (tag.equals(goos) || tag.equals(goarch) || tags.contains(tag)) {
            return true;
        }
        return switch (tag) {
            case "linux" -> goos.equals("android");
            case "solaris" -> goos.equals("illumos");
            case "darwin" -> goos.equals("ios");
            case "unix" -> UNIX.contains(goos);
            default -> isRelease(tag);
        };
    }

    private boolean isRelease(String tag) {
        if (!tag.startsWith("go1.")) {
            return false;
        }
        for (int minor = 1; minor <= goMinor; minor++) {
            if (tag.equals("go1." + minor)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a constraint holds. */
    public boolean satisfies(BuildConstraint constraint) {
        return constraint.holds(this::isSet);
    }

    /**
     * Whether the name of a file allows it to belong to a package: {@code name_GOOS.go}, {@code name_GOARCH.go} and
     * {@code name_GOOS_GOARCH.go}, with or without {@code _test}, are for these only; names that begin with a dot or
     * underscore are ignored.
     */
    public boolean matchesFileName(String fileName) {
        if (fileName.startsWith("_") || fileName.startsWith(".")) {
            return false;
        }
        int dot = fileName.indexOf('.');
        String name = dot < 0 ? fileName : fileName.substring(0, dot);
        // linux.go is for every system: only what follows an underscore counts
        int first = name.indexOf('_');
        if (first < 0) {
            return true;
        }
        String[] parts = name.substring(first + 1).split("_", -1);
        int count = parts.length;
        if (count > 0 && parts[count - 1].equals("test")) {
            count--;
        }
        if (count >= 2 && KNOWN_OS.contains(parts[count - 2]) && KNOWN_ARCH.contains(parts[count - 1])) {
            return isSet(parts[count - 2]) && isSet(parts[count - 1]);
        }
        if (count >= 1 && (KNOWN_OS.contains(parts[count - 1]) || KNOWN_ARCH.contains(parts[count - 1]))) {
            return isSet(parts[count - 1]);
        }
        return true;
    }
}

package dev.jigo.compiler.load;

import dev.jigo.compiler.source.Diagnostic;
import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.source.ShownPaths;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.BuildConstraint;
import dev.jigo.compiler.syntax.Decl;
import dev.jigo.compiler.syntax.Directive;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.HeaderErrors;
import dev.jigo.compiler.syntax.Literals;
import dev.jigo.compiler.syntax.Parser;
import dev.jigo.compiler.syntax.Spec;
import dev.jigo.compiler.syntax.Spec.ImportSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the files of a directory, or the overlay of it, and sorts them by what they are to the package. */
final class PackageContents {

    private static final Set<String> OTHER_SUFFIXES =
            Set.of(".c", ".cc", ".cpp", ".cxx", ".f", ".h", ".hh", ".hpp", ".hxx", ".m", ".s", ".S", ".sx", ".syso");

    private final FileSet files;
    private final ShownPaths shown;

    final List<PackageFile> goFiles = new ArrayList<>();
    final List<PackageFile> testFiles = new ArrayList<>();
    final List<PackageFile> externalTestFiles = new ArrayList<>();
    final List<String> ignoredFiles = new ArrayList<>();
    final List<String> otherFiles = new ArrayList<>();
    final Map<String, List<String>> embeds = new TreeMap<>();

    /** Whether the files come from an overlay, at least in part. */
    boolean overlaid;

    /** What is wrong with the files, as the {@code go} command prints it. */
    final List<String> errors = new ArrayList<>();

    /** The name in the package clauses, empty if there is none. */
    String name = "";

    private String firstFile = "";

    private PackageContents(FileSet files, ShownPaths shown) {
        this.files = files;
        this.shown = shown;
    }

    /** A file to look at. */
    private record Candidate(
            String name,
            SourceTree tree,
            String path,
            boolean included,
            @Nullable Overlay editor) {
        byte[] content() throws IOException {
            byte[] original = tree.read(path);
            return editor == null ? original : editor.edited(name, original);
        }
    }

    /** Reads a package's directory. */
    static PackageContents read(
            PackageLocation location, @Nullable Overlay overlay, BuildContext context, FileSet files, ShownPaths shown)
            throws IOException {
        PackageContents contents = new PackageContents(files, shown);
        contents.overlaid = overlay != null;
        for (Candidate candidate : contents.candidates(location, overlay)) {
            contents.add(candidate, location, context, false);
        }
        contents.findEmbedded(location);
        return contents;
    }

    /** Reads certain files of a directory, to which build constraints in their names do not apply. */
    static PackageContents read(
            PackageLocation location, List<String> names, BuildContext context, FileSet files, ShownPaths shown)
            throws IOException {
        PackageContents contents = new PackageContents(files, shown);
        for (String name : names) {
            String path = join(location.directory(), name);
            contents.add(new Candidate(name, location.tree(), path, false, null), location, context, true);
        }
        contents.findEmbedded(location);
        return contents;
    }

    private static String join(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    private List<Candidate> candidates(PackageLocation location, @Nullable Overlay overlay) {
        Map<String, Candidate> candidates = new TreeMap<>();
        if (overlay == null || !overlay.whole()) {
            for (SourceTree.Entry entry : location.tree().list(location.directory())) {
                String name = entry.name();
                boolean excluded = overlay != null && overlay.excluded().contains(name);
                if (entry.isDirectory() || excluded) {
                    continue;
                }
                if (name.endsWith(".go")) {
                    boolean included = overlay != null && overlay.included().contains(name);
                    String path = join(location.directory(), name);
                    candidates.put(name, new Candidate(name, location.tree(), path, included, overlay));
                } else if (name.contains(".") && OTHER_SUFFIXES.contains(name.substring(name.lastIndexOf('.')))) {
                    otherFiles.add(name);
                }
            }
        }
        if (overlay != null) {
            for (String name : overlay.goFiles()) {
                candidates.put(name, new Candidate(name, overlay.tree(), join(overlay.folder(), name), false, null));
            }
        }
        return List.copyOf(candidates.values());
    }

    private void add(Candidate candidate, PackageLocation location, BuildContext context, boolean named)
            throws IOException {
        boolean nameMatches = named || candidate.included || context.matchesFileName(candidate.name);
        if (!nameMatches) {
            ignoredFiles.add(candidate.name);
            return;
        }
        byte[] content = candidate.content();
        try {
            BuildConstraint constraint = ConstraintLine.find(content);
            if (!candidate.included && constraint != null && !context.satisfies(constraint)) {
                ignoredFiles.add(candidate.name);
                return;
            }
        } catch (LoadException e) {
            errors.add(candidate.name + ": " + e.getMessage());
            return;
        }
        // overlay files are shown as if they stood in the package's own directory
        String shownName = location.tree().shownName(join(location.directory(), candidate.name));
        addGoFile(candidate.name, files.add(shownName, content));
    }

    private void addGoFile(String fileName, SourceFile source) {
        Diagnostics diagnostics = new Diagnostics(files);
        File header = Parser.parse(source, diagnostics, Parser.Mode.IMPORTS_ONLY);
        if (header == null || !diagnostics.isEmpty()) {
            List<Diagnostic> wrong = HeaderErrors.find(source);
            for (Diagnostic error : wrong) {
                errors.add(shownPosition(error.pos()) + ": " + error.message());
            }
            if (header == null || !wrong.isEmpty()) {
                return;
            }
        }
        String packageName = header.name().name();
        boolean importsC = header.imports().stream().anyMatch(spec -> path(spec).equals("C"));
        if (packageName.equals("documentation") || importsC) {
            ignoredFiles.add(fileName);
            return;
        }
        PackageFile file = new PackageFile(fileName, source, header);
        boolean external = file.isTest() && packageName.endsWith("_test");
        noteName(fileName, external ? packageName.substring(0, packageName.length() - 5) : packageName);
        if (!file.isTest()) {
            goFiles.add(file);
        } else if (external) {
            externalTestFiles.add(file);
        } else {
            testFiles.add(file);
        }
    }

    private void noteName(String fileName, String packageName) {
        if (name.isEmpty()) {
            name = packageName;
            firstFile = fileName;
        } else if (!name.equals(packageName) && otherName.isEmpty()) {
            otherName = packageName;
            otherFile = fileName;
        }
    }

    private String otherName = "";
    private String otherFile = "";

    /** The complaint that files have different package names, null if they have not. */
    @Nullable
    String nameConflict(String directory) {
        if (otherName.isEmpty()) {
            return null;
        }
        return "found packages " + name + " (" + firstFile + ") and " + otherName + " (" + otherFile + ") in "
                + directory;
    }

    private String shownPosition(int pos) {
        SourceFile file = files.file(pos);
        boolean behindLastLine = file != null
                && pos == file.pos(file.size())
                && file.size() > 0
                && file.content()[file.size() - 1] == '\n';
        // the go command counts the end of the file to its last line
        Position position = files.position(behindLastLine ? pos - 1 : pos);
        int column = position.column() + (behindLastLine ? 1 : 0);
        return shown.shorten(position.filename()) + ":" + position.line() + ":" + column;
    }

    /** The path that an import names. */
    static String path(ImportSpec spec) {
        return Literals.string(spec.path().value());
    }

    // ---- embedded files

    private void findEmbedded(PackageLocation location) {
        findEmbedded(location, goFiles, errors);
        // what tests miss is only found missing when they run
        findEmbedded(location, testFiles, new ArrayList<>());
        findEmbedded(location, externalTestFiles, new ArrayList<>());
    }

    private void findEmbedded(PackageLocation location, List<PackageFile> group, List<String> complaints) {
        SortedMap<String, EmbedPatterns.Pattern> patterns = new TreeMap<>();
        for (PackageFile file : group) {
            boolean embeds =
                    file.header().imports().stream().anyMatch(spec -> path(spec).equals("embed"));
            if (embeds) {
                collectPatterns(file, patterns);
            }
        }
        EmbedPatterns resolver = new EmbedPatterns(location.tree(), location.directory());
        for (EmbedPatterns.Pattern pattern : patterns.values()) {
            try {
                embeds.put(pattern.text(), resolver.resolve(pattern.text()));
            } catch (LoadException e) {
                complaints.add(shownPosition(pattern.pos()) + ": pattern " + pattern.text() + ": " + e.getMessage());
                return;
            }
        }
    }

    private void collectPatterns(PackageFile file, SortedMap<String, EmbedPatterns.Pattern> patterns) {
        // complaints about the file's declarations are the compiler's
        File tree = file.parse(new Diagnostics(files), Parser.Mode.SKIP_BODIES);
        if (tree == null) {
            return;
        }
        for (Decl decl : tree.decls()) {
            if (!(decl instanceof Decl.GenDecl group)) {
                continue;
            }
            for (Spec spec : group.specs()) {
                for (Directive directive : spec.directives()) {
                    if (directive.name().equals("go:embed")) {
                        EmbedPatterns.of(directive).forEach(pattern -> patterns.putIfAbsent(pattern.text(), pattern));
                    }
                }
            }
        }
    }
}

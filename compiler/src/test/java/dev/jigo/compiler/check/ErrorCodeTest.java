package dev.jigo.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Parser;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.types.Context;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The example in the documentation of each error code raises that code. */
final class ErrorCodeTest {

    private static final Path SOURCE = Path.of("src/main/java/dev/jigo/compiler/check/ErrorCode.java");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code (.*) \\}</pre>\\s*\\*/\\s*([A-Z_0-9]+)");

    static Stream<Arguments> examples() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(SOURCE));
        Stream.Builder<Arguments> examples = Stream.builder();
        while (matcher.find()) {
            examples.add(Arguments.of(ErrorCode.valueOf(matcher.group(2)), matcher.group(1)));
        }
        return examples.build();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleRaisesItsCode(ErrorCode code, String example) {
        assertThat(codes(program(example))).contains(code);
    }

    private static String program(String example) {
        if (example.startsWith("package ") || example.startsWith("//go:build ")) {
            return example.replace("; ", "\n");
        }
        return "package p\n" + example;
    }

    private static Set<ErrorCode> codes(String program) {
        FileSet files = new FileSet();
        Diagnostics diagnostics = new Diagnostics(files);
        byte[] text = program.getBytes(StandardCharsets.UTF_8);
        File file = Parser.parse(files.add("example.go", text), diagnostics, Parser.Mode.ALL);
        Set<ErrorCode> codes = EnumSet.noneOf(ErrorCode.class);
        Config config = new Config(
                "",
                ErrorCodeTest::importPackage,
                error -> codes.add(error.code()),
                Diagnostics::place,
                new Context(),
                decl -> (BlockStmt) decl.body());
        new Checker(config, new Package("p", file.name().name())).checkPackage(List.of(file));
        return codes;
    }

    /** A package q with a struct type, one of whose fields and whose type are not exported. */
    private static Package importPackage(String path) throws Importer.ImportException {
        if (!path.equals("q")) {
            throw new Importer.ImportException("package " + path + " is not in std");
        }
        Package q = new Package(path, "q");
        TypeName hidden = new TypeName(1, q, "hidden", null);
        q.scope().insert(hidden);
        Var field = Var.field(1, q, "field", new Named(hidden, Universe.INT), false);
        TypeName struct = new TypeName(1, q, "Struct", null);
        q.scope().insert(struct);
        new Named(struct, new Struct(List.of(field), List.of()));
        q.markComplete();
        return q;
    }
}

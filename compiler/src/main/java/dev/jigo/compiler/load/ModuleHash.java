package dev.jigo.compiler.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The {@code h1:} hashes of {@code go.sum}: a SHA-256 over the sorted list of files with their SHA-256s. */
public final class ModuleHash {

    private ModuleHash() {}

    /** The hash of a {@code go.mod} file. */
    static String ofGoMod(byte[] content) {
        return ofSums(new TreeMap<>(Map.of("go.mod", sha256(content))));
    }

    /** The hash of a module's zip file. */
    public static String ofZip(Path zip) throws IOException {
        TreeMap<String, byte[]> sums = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                if (!entry.isDirectory()) {
                    try (InputStream content = file.getInputStream(entry)) {
                        sums.put(entry.getName(), sha256(content.readAllBytes()));
                    }
                }
            }
        }
        return ofSums(sums);
    }

    private static String ofSums(TreeMap<String, byte[]> sums) {
        StringBuilder list = new StringBuilder();
        sums.forEach((name, sum) -> list.append(HexFormat.of().formatHex(sum))
                .append("  ")
                .append(name)
                .append('\n'));
        byte[] total = sha256(list.toString().getBytes(StandardCharsets.UTF_8));
        return "h1:" + Base64.getEncoder().encodeToString(total);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}

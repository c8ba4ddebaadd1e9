package dev.jigo.compiler.driver;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Hashes a sequence of texts and bytes; each is hashed with its length, so that no two sequences run together. */
public final class Fingerprint {

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Fingerprint add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    public Fingerprint add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Fingerprint addAll(Collection<String> texts) {
        add(Integer.toString(texts.size()));
        texts.forEach(this::add);
        return this;
    }

    /** The hash as hexadecimal digits; to be called once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.rapport.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of the files under {@code static/}: each carries a digest of the content, so that browsers may keep it for ever. */
public final class Assets {

    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    private Assets() {}

    /** For example {@code /rapport.css?v=1f2e3d4c}. */
    public static String url(String name) {
        return URLS.computeIfAbsent(name, Assets::versioned);
    }

    private static String versioned(String name) {
        try (InputStream content = Assets.class.getResourceAsStream("/static/" + name)) {
            if (content == null) {
                throw new IllegalArgumentException("No file static/" + name + " on the class path");
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.waymark.registry.trust.validation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Keeps what was fetched from addresses, as it came, for when they do not answer. The library does that too, but keeps
 * certificates in another encoding than the one in which it reads them again.
 */
final class FetchedFiles {
    private static final Pattern ADDRESS = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 16 << 20;

    private final Path folder;
    private final Duration timeout;
    private final LoadingProblems problems;

    FetchedFiles(Path folder, Duration timeout, LoadingProblems problems) {
        this.folder = folder;
        this.timeout = timeout;
        this.problems = problems;
    }

    /** The file that has what an address has, or had when it last answered; other locations stay as they are. */
    String local(String location) {
        if (!ADDRESS.matcher(location).matches()) {
            return location;
        }
        Path kept = folder.resolve("authority-" + digest(location));
        try {
            fetch(location, kept);
        } catch (IOException e) {
            problems.add(location + " cannot be fetched: " + e
                    + (Files.exists(kept) ? "; what was fetched before is used" : ""));
        }
        return kept.toString();
    }

    private void fetch(String location, Path kept) throws IOException {
        URLConnection connection = new URL(location).openConnection();
        connection.setConnectTimeout(Math.toIntExact(timeout.toMillis()));
        connection.setReadTimeout(Math.toIntExact(timeout.toMillis()));
        try (InputStream in = connection.getInputStream()) {
            byte[] content = in.readNBytes(MOST);
            Path fresh = Files.createTempFile(folder, ".authority", "");
            Files.write(fresh, content);
            Files.move(fresh, kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String digest(String location) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(location.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

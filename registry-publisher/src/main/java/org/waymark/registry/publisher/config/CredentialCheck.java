package org.waymark.registry.publisher.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.model.settings.CredentialSettings.Format;
import org.waymark.registry.trust.credential.CredentialReader;

/** Looks at the files that https needs, before a registry does. */
final class CredentialCheck {
    private static final Duration SOON = Duration.ofDays(7);
    private static final Pattern ANCHOR = Pattern.compile(".*\\.(?:[0-9]|pem|crt)");
    private static final Pattern CERTIFICATE = Pattern.compile("-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----");
    private static final Pattern KEY = Pattern.compile("-----BEGIN (?:RSA |EC |DSA |ENCRYPTED )?PRIVATE KEY-----");
    private static final Pattern ENCRYPTED = Pattern.compile("BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: ?4, ?ENCRYPTED");

    private final Findings findings;
    private final Instant now;

    CredentialCheck(Findings findings, Instant now) {
        this.findings = findings;
        this.now = now;
    }

    /**
     * A file or folder that is named, or that is the standard.
     *
     * @param option the one that names it
     * @param line where it is named, or where the section begins that does not
     */
    record Named(String option, Path path, int line) {
        String shown() {
            return option + " is " + path + ", which ";
        }
    }

    /** Certificate and key, one by one and together. */
    void pair(Named certificate, Named key) {
        boolean certificateThere = pem(certificate, CERTIFICATE, "certificate");
        boolean keyThere = pem(key, KEY, "private key") && isOpen(key);
        if (certificateThere && keyThere) {
            together(certificate, key);
        }
    }

    /** The folder of authorities. */
    void authorities(Named folder) {
        if (!isReadable(folder)) {
            return;
        }
        if (!Files.isDirectory(folder.path())) {
            error(folder, "is no folder");
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder.path(),
                file -> ANCHOR.matcher(file.getFileName().toString()).matches())) {
            if (!files.iterator().hasNext()) {
                error(folder, "has no certificate of an authority: no file whose name ends in .0 to .9, .pem or .crt");
            }
        } catch (IOException e) {
            error(folder, "cannot be read: " + e);
        }
    }

    private boolean pem(Named file, Pattern beginning, String what) {
        Optional<String> text = text(file);
        if (text.isPresent() && !beginning.matcher(text.get()).find()) {
            error(file, "has no " + what + " in PEM");
            return false;
        }
        return text.isPresent();
    }

    private Optional<String> text(Named file) {
        if (!isReadable(file)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file.path())) {
            error(file, "is no file");
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file.path(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            error(file, "cannot be read: " + e);
            return Optional.empty();
        }
    }

    private boolean isReadable(Named file) {
        if (Files.notExists(file.path())) {
            error(file, "does not exist");
            return false;
        }
        if (!Files.isReadable(file.path())) {
            error(file, "may not be read by the user that the publisher runs as");
            return false;
        }
        return true;
    }

    private boolean isOpen(Named key) {
        privacy(key);
        boolean encrypted =
                text(key).filter(text -> ENCRYPTED.matcher(text).find()).isPresent();
        if (encrypted) {
            error(key, "is encrypted, but there is nobody who could be asked for the password");
        }
        return !encrypted;
    }

    private void privacy(Named key) {
        PosixFileAttributeView view = Files.getFileAttributeView(key.path(), PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            Set<PosixFilePermission> allowed = view.readAttributes().permissions();
            if (allowed.contains(PosixFilePermission.OTHERS_READ)) {
                findings.warning(
                        key.line(),
                        key.shown() + "every user of this host may read (" + PosixFilePermissions.toString(allowed)
                                + ")");
            }
        } catch (IOException e) {
            error(key, "cannot be read: " + e);
        }
    }

    private void together(Named certificate, Named key) {
        CredentialSettings settings = new CredentialSettings(
                certificate.path(),
                Optional.of(Format.PEM),
                Optional.empty(),
                Optional.of(key.path()),
                Optional.empty(),
                Optional.empty());
        try {
            lifetime(certificate, CredentialReader.read(settings).certificate());
        } catch (IOException e) {
            findings.error(certificate.line(), e.getMessage());
        }
    }

    private void lifetime(Named file, X509Certificate certificate) {
        Instant start = certificate.getNotBefore().toInstant();
        Instant end = certificate.getNotAfter().toInstant();
        if (now.isBefore(start)) {
            error(file, "is not valid before " + start);
        } else if (!now.isBefore(end)) {
            error(file, "has expired at " + end);
        } else if (now.plus(SOON).isAfter(end)) {
            findings.warning(file.line(), file.shown() + "expires soon, at " + end);
        }
    }

    private void error(Named file, String what) {
        findings.error(file.line(), file.shown() + what);
    }
}

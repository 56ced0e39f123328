package org.waymark.registry.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.waymark.registry.model.settings.AuditSettings;

/**
 * The file that says who changed what, by which rule: one JSON object on a line. It may be moved away at any time, as
 * tools that rotate logs do: the next line begins a new one. A line that cannot be written does not undo what it is
 * about; the server's log says so once, until it goes again.
 */
@ApplicationScoped
public class AuditLog {
    private static final Logger LOG = System.getLogger(AuditLog.class.getName());

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean failing;

    /** For the container's proxy. */
    protected AuditLog() {
        this(new AuditSettings(Path.of("audit.log")));
    }

    @Inject
    AuditLog(AuditSettings settings) {
        this.file = settings.file().toAbsolutePath();
    }

    /** Appends lines, together. */
    public void write(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        writing.lock();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (failing) {
                LOG.log(Level.INFO, "audit log {0} can be written again", file);
            }
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                LOG.log(Level.ERROR, "audit log {0} cannot be written, changes go on without: {1}", file, e);
            }
            failing = true;
        } finally {
            writing.unlock();
        }
    }
}

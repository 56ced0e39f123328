package org.waymark.registry.trust.validation;

import eu.emi.security.authn.x509.StoreUpdateListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the library could not read. Thread-safe, since it also tells of what it tries later. */
final class LoadingProblems implements StoreUpdateListener {
    private static final Logger LOG = System.getLogger(LoadingProblems.class.getName());

    private final List<String> problems = new ArrayList<>();

    @Override
    public synchronized void loadingNotification(String location, String type, Severity level, Exception cause) {
        if (OCSP.equals(type)) {
            LOG.log(Level.DEBUG, () -> "responder " + location + ": " + level, cause);
        } else if (level != Severity.NOTIFICATION) {
            problems.add(type + " " + location + ": "
                    + Optional.ofNullable(cause).map(Throwable::getMessage).orElse("cannot be read"));
        }
    }

    synchronized void add(String problem) {
        problems.add(problem);
    }

    synchronized List<String> soFar() {
        return List.copyOf(problems);
    }
}

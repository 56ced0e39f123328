package org.waymark.registry.trust.validation;

import eu.emi.security.authn.x509.StoreUpdateListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the library could not read. Thread-safe, since it also tells of what it tries later. */
final class LoadingProblems implements StoreUpdateListener {
    private final List<String> problems = new ArrayList<>();

    @Override
    public synchronized void loadingNotification(String location, String type, Severity level, Exception cause) {
        if (level != Severity.NOTIFICATION && !OCSP.equals(type)) {
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

package org.waymark.registry.trust.provider;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.registry.trust.validation.Role;

/**
 * Says who was refused and why, one line each. Nobody can flood the log: the same refusal is said once a minute, with how
 * often it came, and a minute has a limited number of lines. Thread-safe.
 */
final class RefusalLog {
    private static final Logger LOG = System.getLogger(RefusalLog.class.getName());
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int LINES = 100;
    private static final int LONGEST = 500;
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final Clock clock;
    private final Map<String, Integer> unsaid = new LinkedHashMap<>();
    private Instant begun = Instant.MIN;
    private int more;

    RefusalLog(Clock clock) {
        this.clock = clock;
    }

    void refused(List<X509Certificate> chain, Role role, Peer peer, String reason) {
        String who = chain.isEmpty()
                ? "without a certificate"
                : chain.get(0).getSubjectX500Principal().getName() + ", issued by "
                        + chain.get(0).getIssuerX500Principal().getName();
        String what = clean("refused " + role.word() + " " + who + ": " + reason);
        if (isNew(what)) {
            LOG.log(
                    Level.WARNING,
                    "{0}{1}",
                    what,
                    peer.address().map(address -> " (from " + address + ")").orElse(""));
        }
    }

    private synchronized boolean isNew(String what) {
        Instant now = clock.instant();
        if (begun.equals(Instant.MIN) || Duration.between(begun, now).compareTo(PERIOD) >= 0) {
            sumUp();
            begun = now;
        }
        if (unsaid.size() >= LINES && !unsaid.containsKey(what)) {
            more++;
            return false;
        }
        return unsaid.merge(what, 0, (before, zero) -> before + 1) == 0;
    }

    /** What was held back in the minute that is over. */
    private void sumUp() {
        unsaid.forEach((what, times) -> {
            if (times > 0) {
                LOG.log(Level.WARNING, "{0} ({1} times more)", what, times);
            }
        });
        if (more > 0) {
            LOG.log(Level.WARNING, "{0} more certificates were refused", more);
        }
        unsaid.clear();
        more = 0;
    }

    private static String clean(String text) {
        String line = LINE_BREAKS.matcher(text).replaceAll(" ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}

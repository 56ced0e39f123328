package org.waymark.registry.web.status;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as {@code /ping} and {@code /status} show them since EMIR: {@code Sat Nov 21 08:02:08 UTC 2026}. */
final class EmirTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US);

    private EmirTime() {}

    /** In the zone of the server, as EMIR. */
    static String format(Instant instant) {
        return FORM.format(instant.atZone(ZoneId.systemDefault()));
    }
}

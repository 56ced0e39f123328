package org.waymark.registry.processes.federation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.waymark.registry.processes.federation.History.Answer;
import org.waymark.registry.processes.federation.History.Kind;

/**
 * What came of a churn, as a table in Markdown.
 *
 * @param requests between the registries, lost ones included
 */
record Report(Churn churn, Duration duration, long requests, long lost) {

    String text() {
        History history = churn.history();
        List<Duration> sorted = churn.convergences().stream().sorted().toList();
        return row("duration", seconds(duration))
                + row("rounds, each followed by a check of every record at both roots", sorted.size())
                + row("requests of publishers acknowledged", history.count(Answer.ACKNOWLEDGED))
                + row("of these registrations", history.count(Kind.REGISTER))
                + row("updates", history.count(Kind.UPDATE))
                + row("renewals", history.count(Kind.RENEW))
                + row("removals", history.count(Kind.REMOVE))
                + row("requests of publishers without an answer", history.count(Answer.NONE))
                + row("records published", history.possible().size())
                + row("times that a link was made to fail", churn.faults())
                + row("registries killed and started again", churn.kills())
                + row("requests between registries", requests)
                + row("of these lost, or their answer", lost)
                + row("times that everything at a root was read", churn.reads())
                + row(
                        "of these with something older than before",
                        churn.backwards().size())
                + row("time until both roots had everything, median", seconds(sorted.get(sorted.size() / 2)))
                + row("the longest", seconds(sorted.get(sorted.size() - 1)));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static String row(String what, Object figure) {
        return "| " + what + " | " + figure + " |\n";
    }
}

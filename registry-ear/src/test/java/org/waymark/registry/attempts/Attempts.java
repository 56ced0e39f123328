package org.waymark.registry.attempts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All of them. */
final class Attempts {
    private Attempts() {}

    static List<Attempt> all() {
        return Stream.of(
                        WrongCertificates.all(),
                        WrongRights.all(),
                        WrongPaths.all(),
                        WrongListeners.all(),
                        WrongMessages.all())
                .flatMap(attempts -> attempts)
                .toList();
    }

    /** As the manual shows them. */
    static String table() {
        List<Attempt> all = all();
        return all.stream()
                .map(Attempt::group)
                .distinct()
                .map(group -> "### " + group + "\n\n| attempt | ends with |\n|---|---|\n"
                        + all.stream()
                                .filter(attempt -> attempt.group().equals(group))
                                .map(attempt -> "| " + attempt.title() + " | " + attempt.ending() + " |\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}

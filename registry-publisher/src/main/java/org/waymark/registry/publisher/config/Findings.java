package org.waymark.registry.publisher.config;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.registry.publisher.config.Finding.Severity;

/** Collects what is wrong with a file, so that all of it is told at once. What is found twice is told once. */
final class Findings {
    private final Path file;
    private final Set<Finding> found = new LinkedHashSet<>();
    private int errors;

    Findings(Path file) {
        this.file = file;
    }

    void error(int line, String sentence) {
        errors++;
        found.add(new Finding(Severity.ERROR, file, line, sentence));
    }

    void warning(int line, String sentence) {
        found.add(new Finding(Severity.WARNING, file, line, sentence));
    }

    /** How often an error was found, to see whether something that went wrong has been told. */
    int errors() {
        return errors;
    }

    /** From the top of the file to its end. */
    List<Finding> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}

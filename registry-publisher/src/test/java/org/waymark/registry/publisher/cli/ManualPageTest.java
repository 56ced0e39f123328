package org.waymark.registry.publisher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.ProjectRoot;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ManualPageTest {
    private static final String FOR_ALL = "Every command";
    private static final Pattern SECTION = Pattern.compile("(?m)^\\.S([SH]) (.*)$");
    private static final Pattern TAG = Pattern.compile("(?m)^\\.TP\\n(.*)$");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-zA-Z][\\w-]*");

    private final Map<String, Set<String>> written = optionsByCommand(page());
    private final Map<String, CommandLine> there = Main.commandLine().getSubcommands();

    @Test
    void thePageNamesEveryCommandAndNoOther() {
        Set<String> names = new TreeSet<>(there.keySet());
        names.add(FOR_ALL);

        assertThat(written.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void thePageNamesEveryOptionOfACommandAndNoOther() {
        Set<String> common = written.get(FOR_ALL);

        there.forEach((name, command) -> {
            Set<String> own = options(command.getCommandSpec());
            own.removeAll(common);
            assertThat(written.get(name)).as(name).isEqualTo(own);
        });
    }

    @Test
    void whatItSaysOfEveryCommandHoldsForEachThatReadsSettings() {
        assertThat(there.values())
                .extracting(CommandLine::getCommandSpec)
                .filteredOn(command -> !command.helpCommand())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(options(command)).containsAll(written.get(FOR_ALL)));
    }

    private static Set<String> options(CommandSpec command) {
        return command.options().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From the part with the commands; each has a heading, and each option a tag of its own. */
    private static Map<String, Set<String>> optionsByCommand(String page) {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        String[] parts = SECTION.split(page, -1);
        String[] headings =
                SECTION.matcher(page).results().map(MatchResult::group).toArray(String[]::new);
        for (int i = 0; i < headings.length; i++) {
            if (headings[i].startsWith(".SS ")) {
                options.put(headings[i].substring(".SS ".length()), tags(parts[i + 1]));
            }
        }
        return options;
    }

    private static Set<String> tags(String part) {
        return TAG.matcher(part)
                .results()
                .flatMap(tag -> OPTION.matcher(tag.group(1)).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() {
        try {
            return Files.readString(
                            ProjectRoot.find().resolve("registry-publisher/src/packages/man/waymark-publisher.1"))
                    .replace("\\-", "-");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package org.waymark.registry.publisher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.waymark.registry.publisher.lifecycle.Publication;
import org.waymark.registry.publisher.lifecycle.Standing;
import org.waymark.registry.publisher.state.State;
import org.waymark.registry.publisher.state.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says how things are. */
@Command(
        name = "status",
        description = "Says whether a publisher runs, what it has registered, and what goes wrong.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private Configuration configuration = new Configuration();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unusable {
        Path file = configuration.read(spec.commandLine().getErr()).stateFile();
        try {
            boolean running = StateFile.isInUse(file);
            Optional<State> state = StateFile.read(file);
            PrintWriter out = spec.commandLine().getOut();
            out.println("publisher  " + (running ? "running" : "not running"));
            state.ifPresentOrElse(
                    known -> show(known, out), () -> out.println("endpoints  none: it has not published yet"));
            return state.filter(StatusCommand::isGood).isPresent() ? 0 : 1;
        } catch (IOException e) {
            throw new Unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isGood(State state) {
        return state.troubles().isEmpty() && faulty(state).isEmpty();
    }

    private static List<Publication> faulty(State state) {
        return state.publications().stream()
                .filter(one -> !one.reason().isEmpty())
                .toList();
    }

    private static void show(State state, PrintWriter out) {
        out.println("registry   " + state.registry() + ", "
                + state.heardAt().map(StatusCommand::ago).orElse("never heard"));
        out.println("endpoints  " + counts(state.publications()));
        state.troubles().forEach(trouble -> out.println("trouble    " + trouble));
        faulty(state)
                .forEach(one -> out.println(
                        word(one.standing()) + "    " + one.id() + " of [" + one.origin() + "]: " + one.reason()));
    }

    private static String ago(Instant at) {
        Duration since = Duration.between(at, Clock.systemUTC().instant());
        return "answered last at " + at.truncatedTo(ChronoUnit.SECONDS) + ", " + since.toSeconds() + " s ago";
    }

    private static String counts(List<Publication> all) {
        return Arrays.stream(Standing.values())
                .map(standing ->
                        all.stream().filter(one -> one.standing() == standing).count() + " " + word(standing))
                .collect(Collectors.joining(", "));
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}

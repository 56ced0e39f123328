package org.waymark.registry.publisher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.registry.publisher.config.PublisherSettings;
import org.waymark.registry.publisher.lifecycle.Publication;
import org.waymark.registry.publisher.lifecycle.Standing;
import org.waymark.registry.publisher.run.Publisher;
import org.waymark.registry.publisher.state.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Publishes what there is to publish now. */
@Command(
        name = "once",
        description = "Registers what is new or has changed, renews what is due, removes what has vanished, and ends.",
        mixinStandardHelpOptions = true)
final class OnceCommand implements Callable<Integer> {
    @Mixin
    private Configuration configuration = new Configuration();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unusable, InterruptedException, IOException {
        PublisherSettings settings = configuration.read(spec.commandLine().getErr());
        Logging.set(settings.verbosity());
        Assembly assembly = new Assembly(settings, Clock.systemUTC());
        try (StateFile file = assembly.stateFile();
                Publisher publisher = assembly.publisher(
                        file, Terminal.progress(spec.commandLine().getErr()))) {
            publisher.round();
            if (!publisher.isComplete()) {
                SecondLook.await();
                publisher.round();
            }
            return report(publisher, spec.commandLine().getOut());
        }
    }

    private static int report(Publisher publisher, PrintWriter out) {
        List<Publication> all = publisher.publications();
        long taken =
                all.stream().filter(one -> one.standing() == Standing.TAKEN).count();
        out.println(taken + " of " + all.size() + " endpoints are registered as they are described.");
        publisher.troubles().forEach(out::println);
        return taken == all.size()
                        && publisher.isComplete()
                        && publisher.troubles().isEmpty()
                ? 0
                : 1;
    }
}

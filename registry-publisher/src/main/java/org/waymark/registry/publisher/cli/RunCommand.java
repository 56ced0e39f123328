package org.waymark.registry.publisher.cli;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.waymark.registry.publisher.config.PublisherSettings;
import org.waymark.registry.publisher.run.Publisher;
import org.waymark.registry.publisher.state.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes until it is told to stop. */
@Command(
        name = "run",
        description = "Publishes in the foreground until it is told to stop (SIGTERM, Ctrl-C); then removes what it has"
                + " registered.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = System.getLogger(RunCommand.class.getName());
    private static final long LONGEST_END = 85;

    @Mixin
    private Configuration configuration = new Configuration();

    @Option(names = "--keep", description = "Leaves what is registered to its lease when it is told to stop.")
    private boolean keep;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unusable, InterruptedException, IOException {
        PublisherSettings settings = configuration.read(spec.commandLine().getErr());
        Logging.set(settings.verbosity());
        Assembly assembly = new Assembly(settings, Clock.systemUTC());
        CountDownLatch ended = new CountDownLatch(1);
        try (StateFile file = assembly.stateFile();
                Publisher publisher = assembly.publisher(
                        file, Terminal.progress(spec.commandLine().getErr()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(publisher, ended)));
            LOG.log(
                    Level.INFO,
                    "publishing {0} in {1}, {2} endpoints are known from before",
                    settings.sources().size() == 1
                            ? "1 source"
                            : settings.sources().size() + " sources",
                    settings.registry(),
                    Integer.toString(publisher.publications().size()));
            publisher.run();
            leave(publisher);
        } finally {
            ended.countDown();
        }
        return 0;
    }

    private void leave(Publisher publisher) {
        int before = publisher.publications().size();
        int left = keep ? before : publisher.farewell();
        LOG.log(
                left > 0 && !keep ? Level.WARNING : Level.INFO,
                "stopped: {0} endpoints removed, {1} left to their leases",
                Integer.toString(before - left),
                Integer.toString(left));
    }

    /** The process ends when this does. */
    private static void end(Publisher publisher, CountDownLatch ended) {
        publisher.stop();
        try {
            if (!ended.await(LONGEST_END, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "stopped while a source or the registry was being waited for");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

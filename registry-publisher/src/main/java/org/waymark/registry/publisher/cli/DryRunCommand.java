package org.waymark.registry.publisher.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.config.PublisherSettings;
import org.waymark.registry.publisher.config.SourceSettings;
import org.waymark.registry.publisher.run.Messages;
import org.waymark.registry.publisher.source.Description;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what would be registered. */
@Command(
        name = "dry-run",
        description = "Looks at all sources and prints the records that would be sent, as one array of JSON. Nothing is"
                + " sent.",
        mixinStandardHelpOptions = true)
final class DryRunCommand implements Callable<Integer> {
    @Mixin
    private Configuration configuration = new Configuration();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unusable, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        PublisherSettings settings = configuration.read(err);
        Logging.set(settings.verbosity());
        Clock clock = Clock.systemUTC();
        Assembly assembly = new Assembly(settings, clock);
        Map<EndpointId, Description> descriptions = new LinkedHashMap<>();
        boolean complete = true;
        for (SourceSettings source : settings.sources()) {
            Harvest harvest = harvest(assembly.watched(source).source());
            harvest.complaints().forEach(why -> err.println("[" + source.name() + "] " + why));
            complete &= harvest.unread().isEmpty() && harvest.flaws().isEmpty();
            harvest.descriptions().forEach(one -> descriptions.putIfAbsent(one.id(), one));
        }
        print(descriptions.values(), clock.instant().plus(settings.validity()));
        return complete ? 0 : 1;
    }

    private static Harvest harvest(Source source) throws InterruptedException {
        Harvest first = source.harvest();
        if (first.unread().isEmpty()) {
            return first;
        }
        SecondLook.await();
        return source.harvest();
    }

    private void print(Iterable<Description> descriptions, Instant ends) {
        RecordArray array = new RecordArray(spec.commandLine().getOut());
        descriptions.forEach(description -> array.add(Messages.of(description, ends)));
        array.end();
    }
}

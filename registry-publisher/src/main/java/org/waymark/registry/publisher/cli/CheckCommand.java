package org.waymark.registry.publisher.cli;

import java.util.concurrent.Callable;
import org.waymark.registry.publisher.config.PublisherConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the settings. */
@Command(
        name = "check",
        description = "Says everything that is wrong with the settings, each with file and line.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Configuration configuration = new Configuration();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Unusable {
        PublisherConfiguration read = PublisherConfiguration.read(configuration.file());
        read.findings().forEach(spec.commandLine().getOut()::println);
        read.settings().ifPresent(settings -> spec.commandLine()
                .getOut()
                .println(configuration(
                        settings.sources().size(), settings.registry().toString())));
        return read.settings().isPresent() ? ExitCode.OK : ExitCode.USAGE;
    }

    private static String configuration(int sources, String registry) {
        return "Good: " + sources + (sources == 1 ? " source" : " sources") + " for " + registry;
    }
}

package org.waymark.registry.publisher.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The publisher on the command line. */
@Command(
        name = Main.NAME,
        description = "Registers services in a registry, and keeps them fresh.",
        subcommands = {
            RunCommand.class,
            OnceCommand.class,
            CheckCommand.class,
            DryRunCommand.class,
            StatusCommand.class,
            FindCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is well", "1:something is not as it should be", "2:wrong usage or configuration"})
public final class Main {
    static final String NAME = "waymark-publisher";

    /** By its name, since it is to be known before it is loaded. */
    private static final String LOGS = "org.waymark.registry.publisher.cli.LastingLogs";

    /** Ends the process with an exit code. What is printed may be JSON or XML, so it is UTF-8 everywhere. */
    public static void main(String... arguments) {
        System.setProperty("java.util.logging.manager", LOGS);
        System.exit(commandLine()
                .setOut(new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((trouble, line, parsed) -> {
            if (trouble instanceof Unusable) {
                line.getErr().println(trouble.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw trouble;
        });
    }
}

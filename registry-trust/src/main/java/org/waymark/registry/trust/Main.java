package org.waymark.registry.trust;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.registry.trust.Command.UsageException;
import org.waymark.registry.trust.credential.MakeCredential;
import org.waymark.registry.trust.setup.ServerCommands;
import org.waymark.registry.trust.setup.ShowListeners;
import org.waymark.registry.trust.setup.WriteCommands;
import org.waymark.registry.trust.validation.CheckTrust;

/** The program: {@code java -jar registry-trust.jar COMMAND ...}. Exit codes: 0 done, 1 cannot be done, 2 not understood. */
public final class Main {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    private final Map<String, Command> commands;
    private final PrintWriter out;
    private final PrintWriter complaints;

    Main(Map<String, Command> commands, PrintWriter out, PrintWriter complaints) {
        this.commands = new TreeMap<>(commands);
        this.out = out;
        this.complaints = complaints;
    }

    /** Does what is asked and ends the process. */
    public static void main(String[] arguments) {
        Main main = new Main(commands(), writer(FileDescriptor.out), writer(FileDescriptor.err));
        System.exit(main.run(Arrays.asList(arguments)));
    }

    private static Map<String, Command> commands() {
        return Map.of(
                "check-trust", new CheckTrust(),
                "credential", new MakeCredential(Clock.systemUTC()),
                "listeners", new ShowListeners(),
                "payara-micro", new WriteCommands(ServerCommands.PAYARA_MICRO),
                "payara-server", new WriteCommands(ServerCommands.PAYARA_SERVER),
                "wildfly", new WriteCommands(ServerCommands.WILDFLY));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, Charset.defaultCharset());
    }

    /** The exit code. */
    int run(List<String> words) {
        Command command = words.isEmpty() ? null : commands.get(words.get(0));
        if (command == null) {
            complaints.println("usage: java -jar registry-trust.jar COMMAND, which is one of");
            commands.forEach((name, one) -> complaints.println("  " + name + " " + one.usage()));
            return MISUNDERSTOOD;
        }
        try {
            command.run(Arguments.of(words.subList(1, words.size())), out);
            return DONE;
        } catch (UsageException e) {
            complaints.println(e.getMessage());
            complaints.println("usage: " + words.get(0) + " " + command.usage());
            return MISUNDERSTOOD;
        } catch (IOException e) {
            complaints.println(e.getMessage());
            return FAILED;
        } finally {
            out.flush();
            complaints.flush();
        }
    }
}

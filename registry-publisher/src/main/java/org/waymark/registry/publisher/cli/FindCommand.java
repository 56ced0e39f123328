package org.waymark.registry.publisher.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.client.records.HttpFinder;
import org.waymark.registry.client.records.Search;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.ring.RegistryAddress;
import org.waymark.registry.publisher.config.PublisherSettings;
import org.waymark.registry.publisher.config.PublisherSettings.Verbosity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the registry. */
@Command(
        name = "find",
        description = "Shows what is registered, whoever has registered it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:records are found",
            "1:none is found, or the registry does not answer as it should",
            "2:wrong usage or configuration"
        })
final class FindCommand implements Callable<Integer> {
    /** As many as a registry of this product ever shows at once, if it is not told otherwise. */
    private static final long MOST_AT_ONCE = 1_000_000;

    private static final int BEGINNING = 8192;
    private static final Pattern SERVICE = Pattern.compile("<(?:\\w+:)?Service[\\s>]");

    @Mixin
    private Configuration configuration = new Configuration();

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description =
                    "The registry to ask, if it is not the one of the settings. With http:// no settings are needed;"
                            + " with https:// certificate, key and authorities are those of the settings.")
    private @Nullable String registry;

    @Option(names = "--limit", paramLabel = "N", description = "Shows at most so many records.")
    private long limit = Long.MAX_VALUE;

    @ArgGroup
    private Form form = new Form();

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "A condition such as 'Service_Type=org.glite.voms', 'Service_Endpoint_HealthState!=ok',"
                    + " 'Service_Location_Latitude>55' or 'Service_Type~=(?i)dpm'; several hold together. Or one"
                    + " document of a rich query, which begins with {. Without any, everything is found.")
    private List<String> queries = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** In place of a table. */
    private static final class Form {
        @Option(names = "--json", description = "Prints an array of JSON, one record a line.")
        private boolean json;

        @Option(names = "--xml", description = "Prints GLUE 2.0 XML, as the registry sends it.")
        private boolean xml;
    }

    @Override
    public Integer call() throws Unusable, IOException {
        Search search = search();
        if (limit < 1) {
            throw usage("--limit must be at least 1");
        }
        Logging.set(Verbosity.ERROR);
        Place place = place();
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (show(new HttpFinder(place.client(), place.address()), search)) {
                return ExitCode.OK;
            }
            err.println("Nothing is found.");
        } catch (NoAnswer e) {
            err.println(place.address() + ": " + e.getMessage());
        }
        return ExitCode.SOFTWARE;
    }

    private Search search() {
        List<String> documents =
                queries.stream().filter(query -> query.strip().startsWith("{")).toList();
        if (!documents.isEmpty() && queries.size() > 1) {
            throw usage("a document stands alone: conditions belong into it");
        }
        try {
            return documents.isEmpty() ? Search.meeting(queries) : Search.by(documents.get(0));
        } catch (IllegalArgumentException | MalformedJson e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    /** Whom to ask, and how. */
    private record Place(String address, BoundedClient client) {}

    private Place place() throws Unusable {
        Optional<URI> given = Optional.ofNullable(registry).map(text -> RegistryAddress.read(text)
                .orElseThrow(
                        () -> usage("--registry must be an address such as https://registry.example.org:54321, not \""
                                + text + "\"")));
        if (given.filter(address -> !isSecure(address)).isPresent()) {
            return new Place(given.get().toString(), Assembly.client(given.get(), Optional.empty()));
        }
        PublisherSettings settings = configuration.read(spec.commandLine().getErr());
        URI address = given.orElse(settings.registry());
        if (isSecure(address) && settings.tls().isEmpty()) {
            throw new Unusable("The settings name no certificate to show to " + address
                    + ", since their own registry is " + settings.registry() + ".");
        }
        return new Place(address.toString(), Assembly.client(address, settings.tls()));
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Whether there is anything. What breaks off does not look complete. */
    private boolean show(HttpFinder finder, Search search) throws NoAnswer, IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (form.xml) {
            return copy(finder.xml(search, Math.min(limit, MOST_AT_ONCE)), out);
        }
        if (form.json) {
            RecordArray array = new RecordArray(out);
            long found = finder.find(search, limit, array::add);
            array.end();
            return found > 0;
        }
        RecordTable table = new RecordTable();
        long found = finder.find(search, limit, table::add);
        if (found > 0) {
            table.print(out, Terminal.width());
        }
        return found > 0;
    }

    private static boolean copy(InputStream document, PrintWriter out) throws IOException {
        try (BufferedReader xml = new BufferedReader(new InputStreamReader(document, StandardCharsets.UTF_8))) {
            char[] beginning = new char[BEGINNING];
            xml.mark(BEGINNING);
            int length = Math.max(0, xml.read(beginning));
            xml.reset();
            xml.transferTo(out);
            out.println();
            out.flush();
            return SERVICE.matcher(new String(beginning, 0, length)).find();
        }
    }
}

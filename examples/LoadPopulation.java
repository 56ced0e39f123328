import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registers the records of a file, one JSON object on each line. Needs a JDK 17 and nothing else:
 *
 * <pre>java examples/LoadPopulation.java [--lease 90s] [FILE] [URL]</pre>
 *
 * <p>A registry refuses records that have expired, so all dates are moved by the same span: the newest creation time in
 * the file becomes now, and whatever the file says of the time after it lies in the future again. With {@code --lease}
 * every record expires that long from now instead.
 */
public final class LoadPopulation {
    private static final String USAGE =
            "Usage: java examples/LoadPopulation.java [--lease 90s] [FILE] [URL]   (a lease in s, m, h or d)";
    private static final int BATCH = 100;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Pattern DATE = Pattern.compile("(\"\\$date\"\\s*:\\s*\")([^\"\\\\]*)(\")");
    private static final Pattern CREATED = Pattern.compile("\"Service_CreationTime\"\\s*:\\s*\\{\\s*" + DATE);
    private static final Pattern EXPIRES = Pattern.compile("\"Service_ExpireOn\"\\s*:\\s*\\{[^}]*}\\s*,?\\s*");
    private static final Pattern END_OF_RECORD = Pattern.compile(",?\\s*}\\s*$");
    private static final Pattern ID = Pattern.compile("\"Service_Endpoint_ID\"\\s*:");
    private static final Pattern ACCEPTED = Pattern.compile("\"accepted\"\\s*:\\s*(\\d+)");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private LoadPopulation(URI address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(load(Options.parse(arguments)) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        } catch (IOException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** What was asked for. */
    private record Options(Optional<Duration> lease, Path file, URI address) {
        static Options parse(String[] arguments) {
            Deque<String> words = new ArrayDeque<>();
            Optional<Duration> lease = Optional.empty();
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i].equals("--lease") && i + 1 < arguments.length) {
                    lease = Optional.of(duration(arguments[++i]));
                } else if (arguments[i].startsWith("-")) {
                    throw new IllegalArgumentException("What is meant by " + arguments[i] + "?");
                } else {
                    words.add(arguments[i]);
                }
            }
            String file = words.isEmpty() ? "examples/demo-population.ndjson" : words.removeFirst();
            String url = words.isEmpty() ? "http://127.0.0.1:9126" : words.removeFirst();
            if (!words.isEmpty()) {
                throw new IllegalArgumentException("What is meant by " + words.getFirst() + "?");
            }
            return new Options(lease, Path.of(file), URI.create(url.replaceAll("/+$", "") + "/serviceadmin"));
        }

        private static Duration duration(String text) {
            if (!text.matches("[1-9][0-9]{0,8}[smhd]")) {
                throw new IllegalArgumentException(text + " is not a length of time such as 90s, 15m, 12h or 7d.");
            }
            String days = text.endsWith("d") ? "P" : "PT";
            return Duration.parse(days + text.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether every record of the file was accepted. */
    private static boolean load(Options options) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<String> records = records(options.file());
        Instant now = Instant.now();
        Duration shift = newestCreation(records)
                .map(newest -> Duration.between(newest, now))
                .orElse(Duration.ZERO);
        List<String> current = records.stream()
                .map(record -> shifted(record, shift))
                .map(record -> options.lease()
                        .map(lease -> expiring(record, now.plus(lease)))
                        .orElse(record))
                .toList();
        LoadPopulation load = new LoadPopulation(options.address());
        int accepted = 0;
        for (int first = 0; first < current.size(); first += BATCH) {
            accepted += load.post(first, current.subList(first, Math.min(first + BATCH, current.size())));
        }
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "loaded %d of %d records in %.1f s%n", accepted, records.size(), seconds);
        return accepted == records.size();
    }

    private static List<String> records(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("There is no file " + file + " that can be read.");
        }
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }

    private static Optional<Instant> newestCreation(List<String> records) {
        return records.stream()
                .map(CREATED::matcher)
                .filter(Matcher::find)
                .flatMap(found -> instant(found.group(2)).stream())
                .max(Comparator.naturalOrder());
    }

    private static String shifted(String record, Duration shift) {
        return DATE.matcher(record).replaceAll(date -> Matcher.quoteReplacement(shifted(date, shift)));
    }

    /** A date that cannot be read stays as it is: the registry will say what is wrong with it. */
    private static String shifted(MatchResult date, Duration shift) {
        return instant(date.group(2))
                .map(instant -> date.group(1) + WRITTEN.format(instant.plus(shift)) + date.group(3))
                .orElse(date.group());
    }

    private static String expiring(String record, Instant end) {
        String expiry = "\"Service_ExpireOn\":{\"$date\":\"" + WRITTEN.format(end) + "\"}}";
        String without = EXPIRES.matcher(record).replaceAll("");
        String begun = END_OF_RECORD.matcher(without).replaceFirst("");
        return begun + (begun.endsWith("{") ? "" : ",") + expiry;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Registers a batch; how many of its records were accepted. */
    private int post(int first, List<String> batch) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/problem+json, application/json")
                .POST(BodyPublishers.ofString("[" + String.join(",", batch) + "]"))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() == 200) {
            return (int) ID.matcher(answer.body()).results().count();
        }
        System.out.printf(
                "records %d to %d: status %d %s%n",
                first + 1,
                first + batch.size(),
                answer.statusCode(),
                answer.body().strip());
        Matcher some = ACCEPTED.matcher(answer.body());
        return some.find() ? Integer.parseInt(some.group(1)) : 0;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        URI registry = address.resolve("/");
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new IOException("No registry answers at " + registry + "; start one with ./waymark run.", e);
        } catch (HttpTimeoutException e) {
            throw new IOException("The registry at " + registry + " did not answer in time.", e);
        }
    }
}

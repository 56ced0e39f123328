package org.waymark.registry.model.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.model.settings.StoreKeys.StoreType;
import org.waymark.registry.model.settings.StoreSettings.Embedded;
import org.waymark.registry.model.settings.StoreSettings.MongoDb;

/** Makes one connection string of what EMIR has in single keys, or takes the one that is given. */
final class StoreBinding {
    private static final Pattern DATABASE_IN_URI = Pattern.compile("mongodb(?:\\+srv)?://[^/?]+/([^?]+).*");

    private final GivenSettings given;
    private final SettingFindings findings;

    StoreBinding(GivenSettings given, SettingFindings findings) {
        this.given = given;
        this.findings = findings;
    }

    StoreSettings bind() {
        StoreType usual = given.hasAny(StoreKeys.MONGODB) ? StoreType.MONGODB : StoreType.EMBEDDED;
        return switch (given.find(StoreKeys.TYPE).orElse(usual)) {
            case EMBEDDED -> new Embedded(given.get(StoreKeys.PATH));
            case MONGODB -> given.find(StoreKeys.URI).map(this::whole).orElseGet(this::composed);
        };
    }

    private MongoDb whole(String uri) {
        String idle = Stream.of(
                        StoreKeys.HOST, StoreKeys.PORT, StoreKeys.USER, StoreKeys.PASSWORD, StoreKeys.PASSWORD_FILE)
                .flatMap(key -> given.given(key).stream())
                .map(Given::name)
                .collect(Collectors.joining(", "));
        if (!idle.isEmpty()) {
            findings.warning(StoreKeys.URI.name() + " is set, so these have no effect: " + idle);
        }
        String database =
                given.find(StoreKeys.DATABASE).or(() -> databaseIn(uri)).orElseGet(() -> given.get(StoreKeys.DATABASE));
        return new MongoDb(uri, database, given.get(StoreKeys.COLLECTION));
    }

    private static Optional<String> databaseIn(String uri) {
        Matcher matcher = DATABASE_IN_URI.matcher(uri);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The user is looked up in the database of the records, as EMIR does, because the string names no other. */
    private MongoDb composed() {
        String database = given.get(StoreKeys.DATABASE);
        String uri = "mongodb://" + credentials() + host() + ":" + given.get(StoreKeys.PORT) + "/" + encoded(database);
        return new MongoDb(uri, database, given.get(StoreKeys.COLLECTION));
    }

    private String host() {
        String host = given.get(StoreKeys.HOST);
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private String credentials() {
        Optional<String> user = given.find(StoreKeys.USER);
        Optional<String> password = password();
        if (user.isPresent() != password.isPresent()) {
            findings.warning((user.isPresent() ? StoreKeys.USER : StoreKeys.PASSWORD).name()
                    + " is set without its counterpart, so the database is opened without credentials");
        }
        return user.flatMap(name -> password.map(secret -> encoded(name) + ":" + encoded(secret) + "@"))
                .orElse("");
    }

    private Optional<String> password() {
        return given.find(StoreKeys.PASSWORD_FILE).map(this::firstLine).orElseGet(() -> given.find(StoreKeys.PASSWORD));
    }

    private Optional<String> firstLine(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            Optional<String> password =
                    Optional.ofNullable(reader.readLine()).map(String::strip).filter(line -> !line.isEmpty());
            if (password.isEmpty()) {
                findings.error(passwordFile() + ": the first line is empty");
            }
            return password;
        } catch (IOException e) {
            findings.error(passwordFile() + ": cannot be read, " + e);
            return Optional.empty();
        }
    }

    private String passwordFile() {
        return given.given(StoreKeys.PASSWORD_FILE).map(Given::shown).orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

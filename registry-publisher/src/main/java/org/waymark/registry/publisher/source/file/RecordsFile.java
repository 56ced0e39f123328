package org.waymark.registry.publisher.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.json.BatchReader;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.publisher.source.Description;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Origin;

/**
 * One file of JSON: a record, an array of records, or any number of both behind each other. It is read when it has been at
 * rest for two seconds, or looks the same in two looks, since somebody may be writing it; and again when it changes. For one
 * thread.
 */
final class RecordsFile {
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LARGEST = 1L << 26;
    private static final int DEEPEST = 32;
    private static final BatchReader READER = new BatchReader(DEEPEST);

    private final Path file;
    private final Origin origin;
    private final Clock clock;
    private Optional<Seen> seen = Optional.empty();
    private Optional<Instant> restless = Optional.empty();
    private Optional<Read> read = Optional.empty();

    /** What changes when the file does. */
    private record Seen(Object key, long size, long modified) {
        static Seen of(BasicFileAttributes now) {
            return new Seen(
                    String.valueOf(now.fileKey()),
                    now.size(),
                    now.lastModifiedTime().toMillis());
        }
    }

    /** What was read of the file when it looked like that. */
    private record Read(Seen state, Harvest harvest) {}

    RecordsFile(Path file, Origin origin, Clock clock) {
        this.file = file;
        this.origin = origin;
        this.clock = clock;
    }

    Harvest look() {
        try {
            return look(Seen.of(Files.readAttributes(file, BasicFileAttributes.class)));
        } catch (NoSuchFileException e) {
            return unread("there is no file " + file);
        } catch (IOException e) {
            return unread(file + " cannot be read: " + e);
        }
    }

    private Harvest look(Seen now) throws IOException {
        Optional<Harvest> known =
                read.filter(before -> before.state().equals(now)).map(Read::harvest);
        if (known.isPresent()) {
            return known.get();
        }
        boolean atRest = seen.filter(now::equals).isPresent() || now.modified() <= clock.millis() - REST.toMillis();
        seen = Optional.of(now);
        if (!atRest) {
            return unread(unrest());
        }
        restless = Optional.empty();
        Harvest harvest = now.size() > LARGEST ? unread(file + " is larger than " + LARGEST + " bytes") : content();
        read = Optional.of(new Read(now, harvest));
        return harvest;
    }

    /** Nothing to complain about at first. */
    private String unrest() {
        Instant since = restless.orElseGet(clock::instant);
        restless = Optional.of(since);
        return Duration.between(since, clock.instant()).compareTo(PATIENCE) > 0
                ? file + " has been written to for more than " + PATIENCE.toSeconds() + " s"
                : "";
    }

    private Harvest content() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return harvest(READER.readAll(in));
        } catch (MalformedJson e) {
            return unread(file + " holds no records: " + e.getMessage());
        }
    }

    private Harvest harvest(List<AttributeValue> elements) {
        if (elements.isEmpty()) {
            // An array without elements says that there is nothing; a file without anything says nothing.
            return isBlank() ? unread(file + " is empty") : new Harvest(List.of(), Map.of(), Set.of(), List.of());
        }
        Map<EndpointId, Description> descriptions = new LinkedHashMap<>();
        List<String> flaws = new ArrayList<>();
        for (int index = 0; index < elements.size(); index++) {
            String place = file + ", record " + (index + 1);
            Optional<Description> description = description(elements.get(index));
            if (description.isEmpty()) {
                flaws.add(place + " has no " + Glue2.SERVICE_ENDPOINT_ID.key());
            } else if (descriptions.putIfAbsent(description.get().id(), description.get()) != null) {
                flaws.add(place + " describes " + description.get().id() + " once more");
            }
        }
        return new Harvest(List.copyOf(descriptions.values()), Map.of(), Set.of(), flaws);
    }

    private Optional<Description> description(AttributeValue element) {
        return Optional.of(element)
                .filter(Nested.class::isInstance)
                .map(nested -> told(((Nested) nested).members()))
                .flatMap(attributes -> attributes
                        .text(Glue2.SERVICE_ENDPOINT_ID)
                        .filter(id -> !id.isEmpty())
                        .map(id -> new Description(new EndpointId(id), origin, attributes)));
    }

    /** What only registries say stays here; it may be in files that were once fetched from one. */
    private static Attributes told(Attributes written) {
        return written.without(name -> Glue2.isEnvelope(name) && !name.equals(Glue2.SERVICE_CREATION_TIME.key()));
    }

    private boolean isBlank() {
        return seen.map(Seen::size).orElse(0L) == 0;
    }

    private Harvest unread(String why) {
        return new Harvest(List.of(), Map.of(origin, why), Set.of(), List.of());
    }
}

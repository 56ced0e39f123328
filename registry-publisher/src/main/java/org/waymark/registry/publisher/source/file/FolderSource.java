package org.waymark.registry.publisher.source.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.config.SourceSettings.Folder;
import org.waymark.registry.publisher.source.Description;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Origin;
import org.waymark.registry.publisher.source.Source;

/**
 * The files of a folder, by name, but neither hidden ones nor the copies that editors leave. A file that is no longer there
 * takes its records with it; a folder that is no longer there says nothing.
 */
public final class FolderSource implements Source {
    private final String name;
    private final Path folder;
    private final Clock clock;
    private Map<Path, RecordsFile> known = Map.of();

    public FolderSource(Folder settings, Clock clock) {
        this.name = settings.name();
        this.folder = settings.folder();
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Harvest harvest() {
        try {
            known = listed();
        } catch (NoSuchFileException e) {
            return Harvest.failed(name, "there is no folder " + folder);
        } catch (IOException | DirectoryIteratorException e) {
            return Harvest.failed(name, "the folder " + folder + " cannot be read: " + e);
        }
        return together(known.values().stream().map(RecordsFile::look).toList());
    }

    private Map<Path, RecordsFile> listed() throws IOException {
        Map<Path, RecordsFile> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!isLeftAlone(entry)) {
                    files.put(entry, known.getOrDefault(entry, file(entry)));
                }
            }
        }
        return files;
    }

    private RecordsFile file(Path entry) {
        return new RecordsFile(entry, new Origin(name, String.valueOf(entry.getFileName())), clock);
    }

    private static boolean isLeftAlone(Path entry) {
        String file = String.valueOf(entry.getFileName());
        return file.startsWith(".") || file.endsWith("~") || Files.isDirectory(entry);
    }

    private static Harvest together(List<Harvest> files) {
        Map<EndpointId, Description> descriptions = new LinkedHashMap<>();
        Map<Origin, String> unread = new HashMap<>();
        Set<EndpointId> unclear = new HashSet<>();
        List<String> flaws = new ArrayList<>();
        for (Harvest file : files) {
            unread.putAll(file.unread());
            unclear.addAll(file.unclear());
            flaws.addAll(file.flaws());
            for (Description description : file.descriptions()) {
                Description first = descriptions.putIfAbsent(description.id(), description);
                if (first != null) {
                    flaws.add(description.id() + " is described in " + first.origin() + " and in "
                            + description.origin() + ": the first counts");
                }
            }
        }
        return new Harvest(List.copyOf(descriptions.values()), unread, unclear, flaws);
    }
}

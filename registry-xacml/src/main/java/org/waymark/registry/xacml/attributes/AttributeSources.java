package org.waymark.registry.xacml.attributes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.file.WatchedFile;
import org.waymark.registry.model.settings.PolicySettings;
import org.waymark.registry.model.settings.PolicySettings.Combining;

/** All sources of attributes, kept up to date. Thread-safe. */
public final class AttributeSources {
    private final List<WatchedFile<AttributeTable>> files;
    private final Combining combining;

    private AttributeSources(List<WatchedFile<AttributeTable>> files, Combining combining) {
        this.files = List.copyOf(files);
        this.combining = combining;
    }

    /**
     * Opens the sources.
     *
     * @throws IOException if one of them is missing or wrong; the message is for administrators
     */
    public static AttributeSources open(PolicySettings settings, LongSupplier nanoTime) throws IOException {
        List<WatchedFile<AttributeTable>> files = new ArrayList<>();
        for (PolicySettings.Source source : settings.sources()) {
            files.add(WatchedFile.required(source.file(), new AttributeFile(source.matching()), nanoTime));
        }
        return new AttributeSources(files, settings.combining());
    }

    /** What they say now. */
    public Known current() {
        return new Known(files.stream().map(WatchedFile::current).toList(), combining);
    }

    /**
     * What all sources say at one moment.
     *
     * @param tables one for each source, in the order of the sources
     */
    public record Known(List<AttributeTable> tables, Combining combining) {
        public Known {
            tables = List.copyOf(tables);
        }

        /** Whether no source has been read again between the two. */
        public boolean isStill(Known other) {
            for (int i = 0; i < tables.size(); i++) {
                if (tables.get(i) != other.tables.get(i)) {
                    return false;
                }
            }
            return true;
        }

        /** What is known of a caller, with the sources combined. */
        public CallerAttributes of(X500Principal caller) {
            Stream<CallerAttributes> found = tables.stream().flatMap(table -> table.find(caller).stream());
            return switch (combining) {
                case MERGE_LAST_OVERRIDES ->
                    found.reduce(CallerAttributes::overriddenBy).orElse(CallerAttributes.NONE);
                case MERGE -> found.reduce(CallerAttributes::unitedWith).orElse(CallerAttributes.NONE);
                case FIRST_APPLICABLE -> found.findFirst().orElse(CallerAttributes.NONE);
                case FIRST_ACCESSIBLE ->
                    tables.stream()
                            .findFirst()
                            .flatMap(table -> table.find(caller))
                            .orElse(CallerAttributes.NONE);
            };
        }
    }
}

package org.waymark.registry.publisher.source.file;

import java.time.Clock;
import org.waymark.registry.publisher.config.SourceSettings.OneFile;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Origin;
import org.waymark.registry.publisher.source.Source;

/** One file. While it is missing nothing is known: who wants its records removed writes {@code []} into it. */
public final class FileSource implements Source {
    private final String name;
    private final RecordsFile file;

    public FileSource(OneFile settings, Clock clock) {
        name = settings.name();
        file = new RecordsFile(settings.file(), Origin.whole(settings.name()), clock);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Harvest harvest() {
        return file.look();
    }
}

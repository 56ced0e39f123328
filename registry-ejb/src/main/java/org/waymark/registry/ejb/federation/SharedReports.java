package org.waymark.registry.ejb.federation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.federation.LinkReportsJson;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.Notes.Note;

/** How the node on duty stands with other registries, for the nodes that are not: whoever asks any of them hears the same. */
final class SharedReports {
    private static final Logger LOG = System.getLogger(SharedReports.class.getName());
    private static final String NAME = "links";

    private final Notes notes;
    private String told = "";

    SharedReports(Notes notes) {
        this.notes = notes;
    }

    /** Tells the others, if there is anything new. Of two nodes that think they are on duty either may win. */
    void tell(List<LinkReport> reports) {
        String text = LinkReportsJson.write(reports);
        if (!text.equals(told)) {
            long version = notes.find(NAME).map(Note::version).orElse(0L);
            told = notes.write(NAME, version, text) ? text : told;
        }
    }

    /** What the node on duty told last; nothing if it cannot be read. */
    List<LinkReport> hear() {
        try {
            Optional<Note> note = notes.find(NAME);
            return note.map(Note::text).map(LinkReportsJson::read).orElse(List.of());
        } catch (StoreUnavailable e) {
            return List.of();
        } catch (MalformedJson e) {
            LOG.log(Level.DEBUG, "the node on duty is of another version: {0}", e.getMessage());
            return List.of();
        }
    }
}

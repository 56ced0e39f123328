package org.waymark.registry.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.catalogue.Counters;
import org.waymark.registry.model.store.Notes.Note;

/** What all notes promise. An implementation gives those of an empty store, and opens it again on request. */
public interface NotesContract {
    String ODD = "https://\u00fc.example:8443/a.b?$c=d%20e#\ud83d\ude00 \u0000";

    Notes notes();

    /** The same store, opened anew where the implementation outlives the process. */
    Notes reopened();

    @Test
    default void nothingIsFoundInAnEmptyStore() {
        assertThat(notes().find("a")).isEmpty();
        assertThat(notes().findAll("")).isEmpty();
    }

    @Test
    default void whatWasWrittenIsFound() {
        assertThat(notes().write("a", 0, "text")).isTrue();

        assertThat(notes().find("a")).contains(new Note(1, "text"));
        assertThat(notes().find("b")).isEmpty();
    }

    @Test
    default void theVersionGrowsWithEachWrite() {
        notes().write("a", 0, "one");

        assertThat(notes().write("a", 1, "two")).isTrue();
        assertThat(notes().write("a", 2, "two")).isTrue();

        assertThat(notes().find("a")).contains(new Note(3, "two"));
    }

    @Test
    default void whoeverReadAnotherVersionWritesNothing() {
        notes().write("a", 0, "one");
        notes().write("a", 1, "two");

        assertThat(notes().write("a", 0, "late")).isFalse();
        assertThat(notes().write("a", 1, "late")).isFalse();
        assertThat(notes().write("a", 3, "early")).isFalse();
        assertThat(notes().write("b", 1, "never there")).isFalse();

        assertThat(notes().find("a")).contains(new Note(2, "two"));
        assertThat(notes().find("b")).isEmpty();
    }

    @Test
    default void whatWasErasedIsGoneAndMayBeWrittenAnew() {
        notes().write("a", 0, "one");

        assertThat(notes().erase("a", 1)).isTrue();

        assertThat(notes().find("a")).isEmpty();
        assertThat(notes().write("a", 0, "again")).isTrue();
        assertThat(notes().find("a")).contains(new Note(1, "again"));
    }

    @Test
    default void whoeverReadAnotherVersionErasesNothing() {
        notes().write("a", 0, "one");
        notes().write("a", 1, "two");

        assertThat(notes().erase("a", 1)).isFalse();
        assertThat(notes().erase("a", 0)).isFalse();
        assertThat(notes().erase("b", 0)).isFalse();

        assertThat(notes().find("a")).contains(new Note(2, "two"));
    }

    @Test
    default void notesAreListedByTheBeginningOfTheirNames() {
        for (String name : new String[] {"b", "a/2", "a", "a/\ud83d\ude00", "a/10", "a0", "A/1"}) {
            notes().write(name, 0, "text of " + name);
        }

        assertThat(notes().findAll("a/").keySet()).containsExactly("a/10", "a/2", "a/\ud83d\ude00");
        assertThat(notes().findAll("a/2")).containsEntry("a/2", new Note(1, "text of a/2"));
        assertThat(notes().findAll("")).hasSize(7);
        assertThat(notes().findAll("c")).isEmpty();
    }

    @Test
    default void namesAndTextsAreKeptToTheLetter() {
        notes().write(ODD, 0, ODD);
        notes().write("empty", 0, "");

        Notes again = reopened();

        assertThat(again.find(ODD)).contains(new Note(1, ODD));
        assertThat(again.find("empty")).contains(new Note(1, ""));
        assertThat(again.findAll("https://")).containsOnlyKeys(ODD);
    }

    @Test
    default void changesAreThereAfterReopening() {
        notes().write("kept", 0, "one");
        notes().write("kept", 1, "two");
        notes().write("erased", 0, "one");
        notes().erase("erased", 1);

        Notes again = reopened();

        assertThat(again.findAll("")).containsOnlyKeys("kept").containsEntry("kept", new Note(2, "two"));
        assertThat(again.write("kept", 2, "three")).isTrue();
    }

    @Test
    default void ofSeveralWritersOneIsFirst() throws Exception {
        Notes shared = notes();
        AtomicInteger successes = new AtomicInteger();

        Counters.together(4, thread -> {
            for (long version = 0; version < 20; version++) {
                if (shared.write("a", version, "thread " + thread)) {
                    successes.incrementAndGet();
                }
            }
        });

        assertThat(shared.find("a").orElseThrow().version()).isEqualTo(successes.get());
    }
}

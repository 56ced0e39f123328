package org.waymark.registry.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.waymark.registry.model.settings.StoreSettings;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.NotesContract;
import org.waymark.registry.model.store.UnusableStore;

class MongoNotesTest implements NotesContract {
    @RegisterExtension
    static final TestMongo MONGO = new TestMongo();

    private MongoStore store;

    @BeforeEach
    void open() {
        store = MONGO.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public Notes notes() {
        return store.notes();
    }

    @Override
    public Notes reopened() {
        store.close();
        open();
        return store.notes();
    }

    @Test
    void nodesShareNotes() {
        try (MongoStore other = MONGO.open()) {
            notes().write("a", 0, "one");

            assertThat(other.notes().write("a", 0, "two")).isFalse();
            assertThat(other.notes().find("a")).contains(new Notes.Note(1, "one"));
        }
    }

    @Test
    void registriesThatShareADatabaseDoNotShareNotes() {
        StoreSettings.MongoDb own = MONGO.settings();
        try (MongoStore neighbour = TestMongo.open(new StoreSettings.MongoDb(own.uri(), own.database(), "others"))) {
            notes().write("a", 0, "one");

            assertThat(neighbour.notes().findAll("")).isEmpty();
        }
    }

    @Test
    void manyNotesAreListed() {
        for (int i = 0; i < 250; i++) {
            notes().write("n" + i, 0, "text");
        }

        assertThat(notes().findAll("n")).hasSize(250);
    }

    @Test
    void aNoteOfSomebodyElseIsNotMistakenForOne() {
        MONGO.database()
                .getCollection(TestMongo.COLLECTION + ".waymark.notes")
                .insertOne(new Document("_id", "a").append("version", "first"));

        assertThatThrownBy(() -> notes().find("a")).isInstanceOf(UnusableStore.class);
    }
}

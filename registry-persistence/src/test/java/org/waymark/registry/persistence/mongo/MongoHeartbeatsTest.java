package org.waymark.registry.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import org.eclipse.jnosql.mapping.core.Converters;
import org.eclipse.jnosql.mapping.document.DocumentTemplateProducer;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;
import org.eclipse.jnosql.mapping.reflection.Reflections;
import org.eclipse.jnosql.mapping.reflection.spi.ReflectionEntityMetadataExtension;
import org.eclipse.jnosql.mapping.semistructured.EntityConverter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.waymark.registry.model.settings.StoreSettings;
import org.waymark.registry.model.store.Heartbeats;

/** Check-ins through Jakarta NoSQL, wired by CDI as in production. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoHeartbeatsTest {
    @RegisterExtension
    static final TestMongo MONGO = new TestMongo();

    private SeContainer container;

    @BeforeAll
    void startContainer() {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new SparedScan(), new ReflectionEntityMetadataExtension())
                .addBeanClasses(MongoStores.class)
                .addPackages(
                        true,
                        DocumentTemplateProducer.class,
                        EntityConverter.class,
                        Converters.class,
                        Reflections.class)
                .initialize();
    }

    @AfterAll
    void stopContainer() {
        container.close();
    }

    @Test
    void nothingIsScannedAtTheStart() {
        assertThat(ClassScanner.load()).isInstanceOf(KnownEntities.class);
    }

    @Test
    void nobodyHasBeenAliveInANewStore() {
        try (MongoStore store = open(TestMongo.COLLECTION)) {
            assertThat(store.heartbeats().latest()).isEmpty();
        }
    }

    @Test
    void theLatestBeatOfAnyNodeCounts() {
        try (MongoStore store = open(TestMongo.COLLECTION)) {
            Heartbeats heartbeats = store.heartbeats();

            heartbeats.beat("one", NOON);
            heartbeats.beat("other", NOON.plusSeconds(30));
            heartbeats.beat("one", NOON.plusSeconds(20));
            assertThat(heartbeats.latest()).contains(NOON.plusSeconds(30));

            heartbeats.beat("one", NOON.plusSeconds(40));
            assertThat(heartbeats.latest()).contains(NOON.plusSeconds(40));
        }
        assertThat(MONGO.database().getCollection("waymark.NodeState").countDocuments())
                .isEqualTo(2);
    }

    @Test
    void beatsOutliveTheProcess() {
        try (MongoStore store = open(TestMongo.COLLECTION)) {
            store.heartbeats().beat("one", NOON);
        }

        try (MongoStore store = open(TestMongo.COLLECTION)) {
            assertThat(store.heartbeats().latest()).contains(NOON);
        }
    }

    @Test
    void registriesThatShareADatabaseDoNotShareBeats() {
        try (MongoStore store = open(TestMongo.COLLECTION);
                MongoStore neighbour = open("others")) {
            store.heartbeats().beat("one", NOON);

            assertThat(neighbour.heartbeats().latest()).isEmpty();
        }
    }

    private MongoStore open(String collection) {
        StoreSettings.MongoDb settings = MONGO.settings();
        return container
                .select(MongoStores.class)
                .get()
                .open(new StoreSettings.MongoDb(settings.uri(), settings.database(), collection));
    }
}

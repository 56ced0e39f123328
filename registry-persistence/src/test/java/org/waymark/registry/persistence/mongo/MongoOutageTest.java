package org.waymark.registry.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.live;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.settings.StoreSettings;

/** The server goes away and comes back on its port, with what it holds. */
@Timeout(20)
class MongoOutageTest {
    private final MongoBackend backend = new MemoryBackend() {
        /** A server that stops does not forget. */
        @Override
        public void close() {}
    };
    private MongoServer server;
    private InetSocketAddress address;
    private StoreSettings.MongoDb settings;

    @BeforeEach
    void start() {
        server = new MongoServer(backend);
        address = server.bind();
        settings = new StoreSettings.MongoDb(
                "mongodb://127.0.0.1:" + address.getPort() + "/?serverSelectionTimeoutMS=2000", "waymark", "services");
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void anOutageIsSaidInTimeAndOvercome() {
        try (MongoStore store = TestMongo.open(settings)) {
            store.feed().append(Revision.ZERO, List.of(live(1, "a")));

            stop();

            assertThatThrownBy(() -> store.feed().head()).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.feed().append(new Revision(1), List.of(live(2, "b"))))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageNotContaining("127.0.0.1");
            assertThatThrownBy(() -> store.notes().find("a")).isInstanceOf(StoreUnavailable.class);
            assertThat(store.description()).isEqualTo("MongoDB");

            restart();

            assertThat(store.feed().append(new Revision(1), List.of(live(2, "b"))))
                    .isTrue();
            assertThat(store.feed().after(Revision.ZERO, 10)).containsExactly(live(1, "a"), live(2, "b"));
        }
    }

    @Test
    void aStoreThatIsAwayAtFirstIsPreparedWhenItComes() {
        stop();
        try (MongoStore store = TestMongo.open(settings)) {
            assertThatThrownBy(() -> store.feed().head()).isInstanceOf(StoreUnavailable.class);

            restart();

            assertThat(store.feed().head()).isEqualTo(Revision.ZERO);
            assertThat(store.feed().append(Revision.ZERO, List.of(live(1, "a"))))
                    .isTrue();
        }
    }

    private void restart() {
        server = new MongoServer(backend);
        server.bind(address);
    }
}

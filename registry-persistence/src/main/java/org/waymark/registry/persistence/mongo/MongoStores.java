package org.waymark.registry.persistence.mongo;

import static java.lang.System.Logger.Level.WARNING;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.nosql.Template;
import java.util.function.Function;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.mapping.document.DocumentTemplateProducer;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.settings.StoreSettings;
import org.waymark.registry.model.store.UnusableStore;

/** Opens stores in a MongoDB. Nothing of Jakarta NoSQL is touched before. */
@ApplicationScoped
public class MongoStores {
    private static final System.Logger LOG = System.getLogger(MongoStores.class.getName());

    private final Function<DatabaseManager, ? extends Template> templates;

    /** For the container's proxy. */
    protected MongoStores() {
        this(manager -> {
            throw new IllegalStateException("Not for use");
        });
    }

    @Inject
    public MongoStores(Instance<DocumentTemplateProducer> templates) {
        this(manager -> templates.get().apply(manager));
    }

    /** @param templates makes Jakarta NoSQL's templates over a database */
    MongoStores(Function<DatabaseManager, ? extends Template> templates) {
        this.templates = templates;
    }

    /**
     * Opens the store, whether the database can be reached or not.
     *
     * @throws UnusableStore if the database can be reached and holds a store of another layout
     */
    public MongoStore open(StoreSettings.MongoDb settings) {
        MongoClient client = Mongo.client(settings.uri());
        MongoDatabase database = client.getDatabase(settings.database());
        MongoFeed feed = new MongoFeed(database, settings.collection());
        EmirMigration migration = new EmirMigration(feed, database, settings.collection());
        DatabaseManager manager = new MongoDBDocumentConfiguration().get(client).apply(settings.database());
        look(client, feed);
        return new MongoStore(
                client,
                new PreparedFeed(feed, () -> {
                    feed.createIndexes();
                    migration.run();
                }),
                new MongoHeartbeats(() -> templates.apply(manager), settings.collection()),
                new MongoNotes(database, settings.collection() + ".waymark.notes"));
    }

    private static void look(MongoClient client, MongoFeed feed) {
        try {
            Mongo.ask(feed.headDocument()::find);
        } catch (StoreUnavailable awayForNow) {
            LOG.log(
                    WARNING,
                    "MongoDB cannot be reached yet, records come later: {0}",
                    String.valueOf(awayForNow.getCause()));
        } catch (UnusableStore unusable) {
            client.close();
            throw unusable;
        }
    }
}

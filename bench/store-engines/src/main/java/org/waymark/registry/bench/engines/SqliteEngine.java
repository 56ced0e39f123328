package org.waymark.registry.bench.engines;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** SQLite with a write-ahead log that is synced on commit; the table is clustered by revision. */
final class SqliteEngine extends SqlEngine {

    SqliteEngine(Path folder) throws SQLException {
        super(open(folder),
                "create table if not exists entry (revision integer primary key, id text unique, payload blob)",
                "insert or replace into entry (revision, id, payload) values (?, ?, ?)");
    }

    private static Connection open(Path folder) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setCacheSize(-64 * 1024);
        return config.createConnection("jdbc:sqlite:" + folder.resolve("entries.sqlite"));
    }

    @Override
    void sync() {
        // synchronous=FULL has synced the log within the commit.
    }
}

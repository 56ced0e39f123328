package org.waymark.registry.bench.engines;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** H2 over JDBC. A commit only hands its pages to a background writer, so every batch ends with a checkpoint. */
final class H2SqlEngine extends SqlEngine {

    H2SqlEngine(Path folder) throws SQLException {
        super(open(folder),
                "create table if not exists entry (revision bigint unique, id varchar(200) primary key, payload blob)",
                "merge into entry (revision, id, payload) key (id) values (?, ?, ?)");
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("entries").toAbsolutePath()
                + ";WRITE_DELAY=0;RETENTION_TIME=0;CACHE_SIZE=65536;MAX_LENGTH_INPLACE_LOB=65536");
    }

    @Override
    void sync() throws SQLException {
        execute("checkpoint sync");
    }
}

package org.waymark.registry.bench.engines;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

/** One table over JDBC; what differs between databases is in the subclass. */
abstract class SqlEngine implements Engine {

    private final Connection connection;
    private final PreparedStatement replace;

    SqlEngine(Connection connection, String table, String replace) throws SQLException {
        this.connection = connection;
        execute(table);
        connection.setAutoCommit(false);
        this.replace = connection.prepareStatement(replace);
    }

    final void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Called after each commit, for databases whose commit does not reach the disk. */
    abstract void sync() throws SQLException;

    @Override
    public void append(List<Entry> batch) throws SQLException {
        for (Entry entry : batch) {
            replace.setLong(1, entry.revision());
            replace.setString(2, entry.id());
            replace.setBytes(3, entry.payload());
            replace.addBatch();
        }
        replace.executeBatch();
        connection.commit();
        sync();
    }

    @Override
    public void readAfter(long revision, Consumer<Entry> reader) throws SQLException {
        String sql = "select id, revision, payload from entry where revision > ? order by revision";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, revision);
            select.setFetchSize(1000);
            readAll(select, reader);
        }
    }

    private static void readAll(PreparedStatement select, Consumer<Entry> reader) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                reader.accept(new Entry(rows.getString(1), rows.getLong(2), rows.getBytes(3)));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        replace.close();
        connection.close();
    }
}

package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.choice;
import static org.waymark.registry.model.settings.SettingKinds.path;
import static org.waymark.registry.model.settings.SettingKinds.port;
import static org.waymark.registry.model.settings.SettingKinds.secret;
import static org.waymark.registry.model.settings.SettingKinds.text;

import java.nio.file.Path;

/** Where the records are kept. */
final class StoreKeys {
    /** Whoever sets one of these means a MongoDB, as every user of EMIR does. */
    static final String MONGODB = "emir.mongodb.";

    static final SettingKey<StoreType> TYPE = key(
            "emir.store.type",
            choice(StoreType.class),
            "",
            "Where records are kept; mongodb if any `emir.mongodb.*` is set, otherwise embedded.");

    static final SettingKey<Path> PATH =
            key("emir.store.path", path(), "./data", "Folder of the embedded store; made if it is not there.");

    static final SettingKey<String> URI = key(
            MONGODB + "uri",
            text("a connection string that begins with mongodb:// or mongodb+srv://", "mongodb(\\+srv)?://\\S+")
                    .hidden(),
            "",
            "Connection string, with credentials if need be; wins over the single keys.");

    static final SettingKey<String> HOST = key(
            MONGODB + "hostName",
            text("the name or address of a host", "[\\w.:%\\[\\]-]+"),
            "localhost",
            "Host of the MongoDB server.");

    static final SettingKey<Integer> PORT = key(MONGODB + "port", port(), "27017", "Port of the MongoDB server.");

    static final SettingKey<String> DATABASE = key(
            MONGODB + "dbName",
            text(
                    "a database name of at most 63 characters without / \\ . \" $ * < > : | ? or blanks",
                    "[^/\\\\.\"$*<>:|?\\s]{1,63}"),
            "emiregistry",
            "Database; also the one that knows the user.");

    static final SettingKey<String> COLLECTION = key(
                    MONGODB + "collectionName",
                    text(
                            "a collection name without $ or blanks that does not begin with system.",
                            "(?!system\\.)[^$\\s]{1,120}"),
                    "services",
                    "Collection of the records; those beside it are named after it.")
            .alias(MONGODB + "colName");

    static final SettingKey<String> USER = key(MONGODB + "userName", text(), "", "User of the database.");

    static final SettingKey<String> PASSWORD = key(MONGODB + "password", secret(), "", "Password of the user.");

    static final SettingKey<Path> PASSWORD_FILE = key(
            MONGODB + "passwordFile",
            path(),
            "",
            "File whose first line is the password of the user; wins over the password itself.");

    static final SettingGroup GROUP =
            SettingGroup.of("Store", TYPE, PATH, URI, HOST, PORT, DATABASE, COLLECTION, USER, PASSWORD, PASSWORD_FILE);

    private StoreKeys() {}

    enum StoreType {
        EMBEDDED,
        MONGODB
    }
}

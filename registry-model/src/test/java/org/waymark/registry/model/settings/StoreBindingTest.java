package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.settings.SettingsFixture.errors;
import static org.waymark.registry.model.settings.SettingsFixture.reading;
import static org.waymark.registry.model.settings.SettingsFixture.usable;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.settings.StoreSettings.Embedded;
import org.waymark.registry.model.settings.StoreSettings.MongoDb;

class StoreBindingTest {
    @TempDir
    private Path folder;

    @Test
    void anyKeyOfMongoDbMeansMongoDb() {
        assertThat(usable("emir.mongodb.port=27018").store())
                .isEqualTo(new MongoDb("mongodb://localhost:27018/emiregistry", "emiregistry", "services"));
    }

    @Test
    void theTypeDecidesIfItIsSaid() {
        assertThat(usable("emir.store.type=embedded", "emir.store.path=/var/lib/waymark", "emir.mongodb.port=27018")
                        .store())
                .isEqualTo(new Embedded(Path.of("/var/lib/waymark")));
        assertThat(usable("emir.store.type=MongoDB").store()).isInstanceOf(MongoDb.class);
    }

    @Test
    void theConnectionStringWinsOverTheSingleKeys() {
        SettingsOutcome outcome = reading(
                "emir.mongodb.uri=mongodb://a,b/own?replicaSet=rs", "emir.mongodb.hostName=c", "emir.mongodb.port=1");

        assertThat(usable(outcome).store())
                .isEqualTo(new MongoDb("mongodb://a,b/own?replicaSet=rs", "own", "services"));
        assertThat(outcome.warnings())
                .containsExactly("emir.mongodb.uri is set, so these have no effect: "
                        + "emir.mongodb.hostName, emir.mongodb.port");
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://a, emiregistry",
        "mongodb://a:1/, emiregistry",
        "mongodb://a/?w=1, emiregistry",
        "mongodb+srv://u:p@a/own, own",
        "mongodb://a:1;b:2/own?w=1, own"
    })
    void theDatabaseMayStandInTheConnectionString(String uri, String database) {
        MongoDb store =
                (MongoDb) usable("emir.mongodb.uri=" + uri.replace(';', ',')).store();

        assertThat(store.database()).isEqualTo(database);
    }

    @Test
    void theDatabaseNameWinsOverTheOneInTheConnectionString() {
        assertThat(usable("emir.mongodb.uri=mongodb://a/admin", "emir.mongodb.dbName=own")
                        .store())
                .isEqualTo(new MongoDb("mongodb://a/admin", "own", "services"));
    }

    @Property
    void credentialsSurviveTheConnectionString(@ForAll @NotBlank String user, @ForAll @NotBlank String password) {
        Assume.that(isWellFormed(user) && isWellFormed(password));
        MongoDb store = (MongoDb) usable("emir.mongodb.userName=" + user, "emir.mongodb.password=" + password)
                .store();

        String[] credentials = URI.create(store.uri()).getRawUserInfo().split(":", -1);
        assertThat(credentials).hasSize(2);
        assertThat(decoded(credentials[0])).isEqualTo(user.strip());
        assertThat(decoded(credentials[1])).isEqualTo(password.strip());
        assertThat(store.toString()).isEqualTo("MongoDb[database=emiregistry, collection=services]");
    }

    @Test
    void thePasswordIsTheFirstLineOfItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), " p@ss/word \r\nsecond line\n");

        assertThat(usable(
                                "emir.mongodb.userName=emi",
                                "emir.mongodb.password=other",
                                "emir.mongodb.passwordFile=" + file)
                        .store())
                .isEqualTo(new MongoDb(
                        "mongodb://emi:p%40ss%2Fword@localhost:27017/emiregistry", "emiregistry", "services"));
    }

    @Test
    void aPasswordFileThatCannotBeReadIsAnError() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThat(errors("emir.mongodb.userName=emi", "emir.mongodb.passwordFile=" + folder.resolve("absent")))
                .singleElement()
                .asString()
                .contains("absent (here): cannot be read");
        assertThat(errors("emir.mongodb.userName=emi", "emir.mongodb.passwordFile=" + empty))
                .containsExactly("emir.mongodb.passwordFile = " + empty + " (here): the first line is empty");
        assertThat(errors("emir.mongodb.userName=emi", "emir.mongodb.passwordFile=" + folder))
                .hasSize(1);
    }

    @Test
    void aUserWithoutPasswordIsWarnedAbout() {
        assertThat(reading("emir.mongodb.userName=emi").warnings())
                .containsExactly("emir.mongodb.userName is set without its counterpart, so the database is opened "
                        + "without credentials");
    }

    @Test
    void addressesOfVersionSixArePutInBrackets() {
        assertThat(usable("emir.mongodb.hostName=::1").store())
                .isEqualTo(new MongoDb("mongodb://[::1]:27017/emiregistry", "emiregistry", "services"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}

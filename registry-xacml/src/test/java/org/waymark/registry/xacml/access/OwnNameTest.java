package org.waymark.registry.xacml.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNameTest {
    private static final String HOST = "CN=registry.example.org,O=Example,C=DE";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pkcs12", "jks"})
    void itIsInAKeyStore(String type) throws IOException {
        assertFound(TestCredential.store(folder, type, HOST));
    }

    @Test
    void itIsInADerFile() throws IOException {
        assertFound(TestCredential.der(folder, HOST));
    }

    @Test
    void itIsInAPemFileWithOtherThings() throws IOException {
        Path pem = TestCredential.pem(folder, HOST);
        Files.writeString(
                pem, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n" + Files.readString(pem));

        assertFound(pem);
    }

    private static void assertFound(Path file) {
        assertThat(TestCredential.settings(file).flatMap(OwnName::of)).contains(new X500Principal(HOST));
    }

    @Test
    void theAliasChooses() throws IOException {
        Path store = TestCredential.store(folder, "pkcs12", HOST);

        assertThat(TestCredential.settings(store, Optional.of("HOST")).flatMap(OwnName::of))
                .isPresent();
        assertThat(TestCredential.settings(store, Optional.of("other")).flatMap(OwnName::of))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsLeftOut() throws IOException {
        assertThat(TestCredential.settings(folder.resolve("missing")).flatMap(OwnName::of))
                .isEmpty();
        assertThat(TestCredential.settings(Files.writeString(folder.resolve("nonsense"), "nonsense"))
                        .flatMap(OwnName::of))
                .isEmpty();
    }
}

package org.waymark.registry.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.UnusableStore;

/** A folder that must not be written over is refused, in a sentence, and stays as it is. */
class StoreFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Files.write(file(), randomBytes(10_000));

        refusedWithoutAChange("damaged");
    }

    @Test
    void aFileWithADestroyedHeaderIsRefused() throws IOException {
        filled();
        byte[] bytes = Files.readAllBytes(file());
        System.arraycopy(randomBytes(bytes.length), 0, bytes, 0, bytes.length * 9 / 10);
        Files.write(file(), bytes);

        refusedWithoutAChange("damaged");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7, 9})
    void aFileCutShortIsRefused(int tenths) throws IOException {
        filled();
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length * tenths / 10));

        refusedWithoutAChange("was acknowledged");
    }

    @Test
    void anOlderCopyIsAcceptedOnceTheWitnessIsGone() throws IOException {
        filled();
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));
        Files.delete(folder.resolve("registry.head"));

        EmbeddedStore store = EmbeddedStore.open(folder);

        assertThat(store.feed().head().number()).isBetween(1L, 49L);
        store.close();
    }

    @Test
    void aChangedByteInARecordIsNoticed() throws IOException {
        filled();
        byte[] bytes = Files.readAllBytes(file());
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        int name = raw.lastIndexOf("Service id50");
        bytes[name] = 's';
        Files.write(file(), bytes);

        refusedWithoutAChange("entry 50 is not what was written");
    }

    @Test
    void anotherApplicationsStoreIsRefused() throws IOException {
        try (MVStore other = MVStore.open(file().toString())) {
            other.openMap("theirs").put("a", "b");
        }

        refusedWithoutAChange("not written by a registry");
    }

    @Test
    void aNewerLayoutIsRefused() throws IOException {
        try (MVStore newer = MVStore.open(file().toString())) {
            Layout.marks(newer).put("version", 2L);
        }

        refusedWithoutAChange("newer registry");
    }

    @Test
    void aStoreInUseIsRefused() {
        EmbeddedStore inUse = EmbeddedStore.open(folder);

        assertThatThrownBy(() -> EmbeddedStore.open(folder))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("in use");

        inUse.close();
    }

    @Test
    void aStoreThatFailedIsOpenedAgainByWhoeverComesNext() {
        StoreFile file = StoreFile.open(folder);
        MvStoreFeed feed = new MvStoreFeed(file);
        feed.append(Revision.ZERO, List.of(live(1, "a")));
        assertThatThrownBy(() -> file.write(opened -> {
                    opened.store().closeImmediately();
                    return opened.store().openMap("gone");
                }))
                .isInstanceOf(StoreUnavailable.class);

        assertThat(feed.head()).isEqualTo(new Revision(1));
        assertThat(feed.append(new Revision(1), List.of(live(2, "b")))).isTrue();
        file.close();
    }

    private void filled() {
        EmbeddedStore store = EmbeddedStore.open(folder);
        for (long revision = 1; revision <= 50; revision++) {
            store.feed().append(new Revision(revision - 1), List.of(live(revision, "id" + revision)));
        }
        store.close();
    }

    private void refusedWithoutAChange(String sentence) throws IOException {
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> EmbeddedStore.open(folder))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining(sentence);

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    private Path file() {
        return folder.resolve("registry.mv");
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}

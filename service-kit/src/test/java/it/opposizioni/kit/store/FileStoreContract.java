package it.opposizioni.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.store.FileStore.Durability;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does, whatever is behind it. */
abstract class FileStoreContract {

    /** More than one part of an upload. */
    static final int LARGE = 9_000_000;

    @Inject
    PersonalData keys;

    final UUID owner = UUID.randomUUID();

    /** One that nothing else uses. */
    abstract FileStore store();

    static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    void store(String name, byte[] content) throws IOException {
        try (NewFile file = store().create(owner, name, Durability.FORCED)) {
            file.write(content);
            file.complete();
        }
    }

    byte[] read(String name) throws IOException {
        try (InputStream file = store().open(owner, name)) {
            return file.readAllBytes();
        }
    }

    /** Around the sizes of a chunk and of a part. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 8_386_000, 8_388_608, 16_800_000})
    void whatIsCompleteCanBeRead(int length) throws IOException {
        store("input", content(length));
        assertThat(read("input")).isEqualTo(content(length));
    }

    @ParameterizedTest
    @EnumSource
    void howDurableItIsMakesNoDifferenceToItsContent(Durability durability) throws IOException {
        try (NewFile file = store().create(owner, "input", durability)) {
            for (byte one : content(100)) {
                file.write(one);
            }
            file.complete();
        }
        store().force(owner, "input");
        assertThat(read("input")).isEqualTo(content(100));
    }

    @Test
    void aLongListPassesThrough() throws Exception {
        byte[] megabyte = content(1 << 20);
        MessageDigest written = MessageDigest.getInstance("SHA-256");
        try (NewFile file = store().create(owner, "callable.1", Durability.FORCED)) {
            for (int i = 0; i < 100; i++) {
                megabyte[i]++;
                written.update(megabyte);
                file.write(megabyte);
            }
            file.complete();
        }
        MessageDigest read = MessageDigest.getInstance("SHA-256");
        try (InputStream file = new DigestInputStream(store().open(owner, "callable.1"), read)) {
            file.transferTo(OutputStream.nullOutputStream());
        }
        assertThat(read.digest()).isEqualTo(written.digest());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_536, 100_000, 5_000_000, LARGE - 1})
    void whoSkipsReadsWhatFollows(int skipped) throws IOException {
        byte[] content = content(LARGE);
        store("invalid.1", content);
        try (InputStream file = store().open(owner, "invalid.1")) {
            assertThat(file.readNBytes(10)).isEqualTo(Arrays.copyOf(content, 10));
            int wanted = Math.min(skipped, LARGE - 20);
            file.skipNBytes(wanted);
            assertThat(file.readNBytes(10)).isEqualTo(Arrays.copyOfRange(content, 10 + wanted, 20 + wanted));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, LARGE})
    void whatIsNotCompletedNeverWas(int length) throws IOException {
        try (NewFile file = store().create(owner, "opposed.1", Durability.FORCED)) {
            file.write(content(length));
        }
        assertThatThrownBy(() -> read("opposed.1")).isInstanceOf(NoSuchFileException.class);
        store().discard(owner);
        assertThat(store().stored()).doesNotContain(owner);
    }

    @Test
    void whatIsBeingWrittenIsSeenByWhoCleansUp() throws IOException {
        try (NewFile file = store().create(owner, "opposed.1", Durability.FORCED)) {
            file.write(content(LARGE));
            assertThat(store().stored()).contains(owner);
            store().discard(owner);
            assertThat(store().stored()).doesNotContain(owner);
        }
    }

    @Test
    void filesAreDeletedByNameByAttemptAndAllTogether() throws IOException {
        for (String name : new String[] {"input", "callable.1", "opposed.1", "callable.2"}) {
            store(name, content(10));
        }
        store().discard(owner, "input");
        assertThatThrownBy(() -> read("input")).isInstanceOf(NoSuchFileException.class);

        store().discard(owner, name -> name.endsWith(".1"));
        assertThatThrownBy(() -> read("callable.1")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> read("opposed.1")).isInstanceOf(NoSuchFileException.class);
        assertThat(read("callable.2")).isEqualTo(content(10));
        assertThat(store().stored()).containsExactly(owner);

        store().discard(owner);
        assertThatThrownBy(() -> read("callable.2")).isInstanceOf(NoSuchFileException.class);
        assertThat(store().stored()).isEmpty();
    }

    @Test
    void whatIsNotThereIsDeletedInVain() throws IOException {
        store().discard(owner, "input");
        store().discard(owner, _ -> true);
        store().discard(owner);
        assertThat(store().answers()).isTrue();
        assertThat(store().stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../input", "in put", "input/1", "INPUT", "", "input.x"})
    void noNameOfAClientIsTaken(String name) {
        assertThatThrownBy(() -> store().create(owner, name, Durability.LAZY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().open(owner, name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itKnowsWhichFilesItHolds() {
        assertThat(store().holds(null)).isTrue();
        assertThat(store().id()).isNotEmpty();
        assertThat(store().holds(store().id())).isTrue();
        assertThat(store().holds("another")).isFalse();
    }
}

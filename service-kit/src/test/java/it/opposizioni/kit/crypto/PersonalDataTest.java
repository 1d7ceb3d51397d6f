package it.opposizioni.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private final PersonalData before = personalData("k1", "k1:" + key(1));
    private final PersonalData after = personalData("k2", "k1:" + key(1), "k2:" + key(2));

    @Property
    void whatIsEncryptedComesBack(@ForAll String text) {
        // unpaired surrogates are no text
        String plain = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(before.decrypt(before.encrypt(plain))).isEqualTo(plain);
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(before.encrypt("RSSMRA85T10A562S")).isNotEqualTo(before.encrypt("RSSMRA85T10A562S"));
    }

    @Test
    void anOldKeyStillReadsAfterRotation() {
        assertThat(after.decrypt(before.encrypt("giulia"))).isEqualTo("giulia");
        assertThat(after.encrypt("giulia")).startsWith("k2:");
        assertThatThrownBy(() -> before.decrypt(after.encrypt("giulia"))).isInstanceOf(MissingKeyException.class);
    }

    @Test
    void aChangedValueIsRefused() {
        String value = before.encrypt("giulia");
        byte[] bytes = Base64.getDecoder().decode(value.substring(3));
        bytes[bytes.length - 1] ^= 1;

        assertThatThrownBy(() -> before.decrypt("k1:" + Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bytesAreReadOnlyWhereTheyWereWrittenFor() {
        byte[] here = {1, 2};
        byte[] there = {1, 3};
        byte[] value = before.encrypt(new byte[] {7, 8, 9}, here);

        assertThat(after.decrypt(value, here)).as("with a newer key beside it").containsExactly(7, 8, 9);
        assertThat(before.encrypt(new byte[] {7, 8, 9}, here)).isNotEqualTo(value);
        assertThatThrownBy(() -> before.decrypt(value, there)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> before.decrypt(after.encrypt(here, here), here))
                .isInstanceOf(IllegalStateException.class);
        value[value.length - 1] ^= 1;
        assertThatThrownBy(() -> before.decrypt(value, here)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void digestsFindAValueAndTellPurposesApart() {
        assertThat(before.searchKey("tax-code", "A").current())
                .isEqualTo(after.searchKey("tax-code", "A").current());
        assertThat(before.searchKey("tax-code", "A").current())
                .isNotEqualTo(before.searchKey("e-mail", "A").current());
    }

    @Test
    void aDigestUnderTheSearchKeyBeforeIsStillFound() {
        byte[] stored = before.searchKey("tax-code", "A").current();
        PersonalData rotating = personalData(Optional.of(List.of("s2:" + key(8))), "s2", "k1", "k1:" + key(1));

        SearchKey wanted = rotating.searchKey("tax-code", "A");
        assertThat(wanted.current()).isNotEqualTo(stored);
        assertThat(wanted.all()).hasSize(2).contains(stored);
        assertThat(wanted.matches(stored)).isTrue();
        assertThat(rotating.searchKey("tax-code", "B").matches(stored)).isFalse();
    }

    @Test
    void theSearchKeyWithoutIdIsS1UntilAnotherHasThatId() {
        PersonalData named = personalData(Optional.of(List.of("s1:" + key(9))), "s1", "k1", "k1:" + key(1));
        PersonalData replaced = personalData(Optional.of(List.of("s1:" + key(8))), "s1", "k1", "k1:" + key(1));

        assertThat(named.searchKey("p", "A").current())
                .isEqualTo(before.searchKey("p", "A").current());
        assertThat(replaced.searchKey("p", "A").all()).hasSize(1);
    }

    @Test
    void keysThatCannotBeRightAreRefused() {
        assertThatThrownBy(() -> personalData("k2", "k1:" + key(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> personalData("k1", "k1:" + key(1), "k1:" + key(2)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> personalData("k1", "k1:c2hvcnQ=")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsMissingOrWrongIsNamedByItsVariableAndNotQuoted() {
        assertThatThrownBy(() -> personalData(Optional.empty(), Optional.empty(), "s1", "k1", "k1:" + key(1)))
                .hasMessage("SEARCH_KEYS or SEARCH_KEY (opposizioni.crypto.search-keys) is not set");
        assertThatThrownBy(() -> personalData(Optional.of(List.of("s1:no base64")), "s1", "k1", "k1:" + key(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("SEARCH_KEYS")
                .hasMessageNotContaining("no base64");
        assertThatThrownBy(() -> personalData("k1", "k1:c2hvcnQ=")).hasMessageStartingWith("DATA_KEYS");
    }

    private static PersonalData personalData(String current, String... keys) {
        return personalData(Optional.empty(), "s1", current, keys);
    }

    private static PersonalData personalData(
            Optional<List<String>> searchKeys, String currentSearchKey, String current, String... keys) {
        return personalData(searchKeys, Optional.of(key(9)), currentSearchKey, current, keys);
    }

    private static PersonalData personalData(
            Optional<List<String>> searchKeys,
            Optional<String> searchKey,
            String currentSearchKey,
            String current,
            String... keys) {
        return new PersonalData(new CryptoConfig() {
            @Override
            public List<String> keys() {
                return List.of(keys);
            }

            @Override
            public String currentKey() {
                return current;
            }

            @Override
            public Optional<List<String>> searchKeys() {
                return searchKeys;
            }

            @Override
            public String currentSearchKey() {
                return currentSearchKey;
            }

            @Override
            public Optional<String> searchKey() {
                return searchKey;
            }
        });
    }

    private static String key(int filler) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filler);
        return Base64.getEncoder().encodeToString(key);
    }
}

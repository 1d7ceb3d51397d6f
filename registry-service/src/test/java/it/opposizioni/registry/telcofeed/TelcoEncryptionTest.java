package it.opposizioni.registry.telcofeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.telcofeed.FeedIntake.Wrapping;
import it.opposizioni.registry.telcofeed.Telcos.Telco;
import it.opposizioni.registry.telcofeed.transport.VerificationKeys;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A telco that must encrypt its feeds. */
class TelcoEncryptionTest {

    private static final String KEYS = "{\"keys\":[]}";

    /** Of which nothing is read: that would fail. */
    private static final InputStream UNREAD = new InputStream() {
        @Override
        public int read() {
            throw new AssertionError("read");
        }
    };

    private record OneTelco(String subject, String keys, boolean encryptionRequired) implements TelcoFeedConfig.Telco {}

    private record Config(Map<String, Telco> telcos, Optional<String> decryptionKeys) implements TelcoFeedConfig {

        @Override
        public double share() {
            return 0.05;
        }

        @Override
        public long floor() {
            return 1;
        }

        @Override
        public Duration together() {
            return Duration.ofHours(24);
        }

        @Override
        public long largest() {
            return 1_000;
        }

        @Override
        public int numbersPerTransaction() {
            return 1;
        }

        @Override
        public Duration longestTransaction() {
            return Duration.ofSeconds(1);
        }

        @Override
        public boolean worker() {
            return false;
        }

        @Override
        public Duration idle() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int attempts() {
            return 1;
        }
    }

    private static Config config(boolean required, String decryptionKeys) {
        return new Config(Map.of("uno", new OneTelco("subject", KEYS, required)), Optional.ofNullable(decryptionKeys));
    }

    private static DomainException refusal(boolean required, boolean encrypted) {
        FeedIntake intake = new FeedIntake(null, config(required, KEYS), null);
        Telco telco = new Telco("uno", VerificationKeys.read(KEYS, "test"), required);
        return catchThrowableOfType(
                DomainException.class, () -> intake.receive(UNREAD, new Wrapping(encrypted, true, null), telco));
    }

    @Test
    void whatIsNotEncryptedIsRefusedUnreadWithAWordOnHow() {
        DomainException refusal = refusal(true, false);
        assertThat(refusal.type()).isEqualTo(RegistryProblems.FEED_NOT_ENCRYPTED);
        assertThat(refusal.detail().in(Locale.ENGLISH)).contains("application/jose", "RSA-OAEP-256");
    }

    /** It is refused for its missing signature, as everybody's is. */
    @Test
    void whatIsEncryptedAndWhoNeedNotIsLookedAt() {
        assertThat(refusal(true, true).type()).isEqualTo(RegistryProblems.FEED_NOT_GENUINE);
        assertThat(refusal(false, false).type()).isEqualTo(RegistryProblems.FEED_NOT_GENUINE);
    }

    @Test
    void withoutAKeyToDecryptNobodyIsToldToEncrypt() {
        assertThatThrownBy(() -> new Telcos(config(true, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("uno must encrypt");
        assertThat(new Telcos(config(false, null))).isNotNull();
        assertThat(new Telcos(config(true, KEYS))).isNotNull();
    }
}

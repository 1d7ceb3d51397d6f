package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.portal.profile.AddressCode.Guess;
import it.opposizioni.portal.sending.Route.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final SearchKey RIGHT = SearchKey.of(new byte[] {1});
    private static final SearchKey WRONG = SearchKey.of(new byte[] {2});

    private final AddressCode code = new AddressCode(new UUID(1, 1), "giulia", Address.email("nuova@example.org"))
            .sent(SearchKey.of(new byte[] {3}), RIGHT, NOW, Duration.ofMinutes(10), 3);

    @Test
    void theRightCodeServesOnce() {
        assertThat(code.guess(WRONG, NOW)).isEqualTo(Guess.WRONG);
        assertThat(code.guess(RIGHT, NOW)).isEqualTo(Guess.RIGHT);
        assertThat(code.guess(RIGHT, NOW)).isEqualTo(Guess.NONE);
    }

    @Test
    void afterTheLastTryTheRightOneIsTooLate() {
        assertThat(code.guess(WRONG, NOW)).isEqualTo(Guess.WRONG);
        assertThat(code.guess(WRONG, NOW)).isEqualTo(Guess.WRONG);
        assertThat(code.guess(WRONG, NOW)).isEqualTo(Guess.TRIES_USED);
        assertThat(code.guess(RIGHT, NOW)).isEqualTo(Guess.TRIES_USED);
    }

    @Test
    void itEndsWithItsTime() {
        Instant end = code.expiresAt();
        assertThat(code.guess(WRONG, end.minusNanos(1))).isEqualTo(Guess.WRONG);
        assertThat(code.guess(RIGHT, end)).isEqualTo(Guess.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.it", "giulia.ferri+registro@posta.example.org", "o'brien@example.co.uk"})
    void anAddressOfAnyUsualKind(String address) {
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "giulia",
                "giulia@",
                "@example.org",
                "giulia@example",
                "giulia@@example.org",
                "giulia@example..org",
                "giulia@-example.org",
                "giulia ferri@example.org",
                "giulia@example.org\r\nBcc: altri@example.org",
                "Giulia <giulia@example.org>",
                "giulia@example.org,altri@example.org"
            })
    void whatIsNoAddress(String address) {
        assertThat(EmailAddress.isValid(address)).isFalse();
    }

    @Test
    void noAddressIsLongerThanAMailServerTakes() {
        assertThat(EmailAddress.isValid("a@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(3) + ".it"))
                .isTrue();
        assertThat(EmailAddress.isValid("a@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(4) + ".it"))
                .isFalse();
    }
}

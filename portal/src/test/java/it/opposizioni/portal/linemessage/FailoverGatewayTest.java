package it.opposizioni.portal.linemessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.linemessage.LineMessage.Manner;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against two providers that are real HTTP servers. */
class FailoverGatewayTest {

    private static final String SECRET_A = "whsec_c2VjcmV0IG9mIHRoZSBmaXJzdCBnYXRld2F5IGluIHRlc3Rz";
    private static final String SECRET_B = "whsec_c2VjcmV0IG9mIHRoZSBzZWNvbmQgZ2F0ZXdheSBpbiB0ZXN0cw==";
    private static final PhoneNumber NUMBER = PhoneNumber.ofDigits(393331234567L);

    /** Of one company; empty where there is none. */
    private record Company(Optional<URI> url, Optional<String> secret) implements LineMessageConfig.Provider {}

    private record Config(LineMessageConfig.Provider first, LineMessageConfig.Provider second)
            implements LineMessageConfig {

        @Override
        public Duration connectTimeout() {
            return Patience.LIMIT;
        }

        @Override
        public Duration timeout() {
            return Patience.LIMIT;
        }

        @Override
        public int failures() {
            return 3;
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration reportAge() {
            return Duration.ofMinutes(5);
        }
    }

    private final TestClock clock = new TestClock();
    private final LineProviderServer a = new LineProviderServer(SECRET_A);
    private final LineProviderServer b = new LineProviderServer(SECRET_B);
    private final FailoverGateway gateway = gateway(company(a, SECRET_A), company(b, SECRET_B));

    private FailoverGateway gateway(Company first, Company second) {
        return new FailoverGateway(new Config(first, second), new ObjectMapper(), clock);
    }

    private static Company company(LineProviderServer server, String secret) {
        return new Company(Optional.of(server.url()), Optional.of(secret));
    }

    private static Company none() {
        return new Company(Optional.empty(), Optional.empty());
    }

    @BeforeEach
    void standingTime() {
        clock.set(TestClock.BEGINNING);
    }

    @AfterEach
    void close() {
        a.close();
        b.close();
    }

    private LineMessage code() {
        return new LineMessage(
                UUID.randomUUID(),
                Manner.SMS,
                NUMBER,
                "Il tuo codice è 123456.",
                "it",
                clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void aMessageIsPostedAsJsonAndSigned() throws Exception {
        LineMessage code = code();
        gateway.send(code);
        assertThat(a.genuine()).hasSize(1);
        assertThat(b.genuine()).isEmpty();
        assertThat(a.forged()).isZero();
        JsonNode sent = new ObjectMapper().readTree(a.genuine().getFirst());
        assertThat(sent.path("id").asText()).isEqualTo(code.id().toString());
        assertThat(sent.path("kind").asText()).isEqualTo("SMS");
        assertThat(sent.path("to").asText()).isEqualTo("+393331234567");
        assertThat(sent.path("text").asText()).isEqualTo("Il tuo codice è 123456.");
        assertThat(sent.path("language").asText()).isEqualTo("it");
        assertThat(sent.path("expiresAt").asText()).isEqualTo("2026-11-25T10:10:00Z");
    }

    @Test
    void whatTheFirstDoesNotTakeTheSecondDoes() {
        a.answers(503);
        gateway.send(code());
        a.answers(401);
        gateway.send(code());
        a.hangsUp();
        gateway.send(code());
        assertThat(b.genuine()).hasSize(3);
    }

    @Test
    void whoHasFailedThreeTimesInARowIsLeftAloneForAWhile() {
        a.answers(503);
        for (int i = 0; i < 5; i++) {
            gateway.send(code());
        }
        assertThat(a.asked()).isEqualTo(3);
        assertThat(b.genuine()).hasSize(5);
        clock.shift(Duration.ofSeconds(30));
        a.answers(202);
        gateway.send(code());
        gateway.send(code());
        assertThat(a.genuine()).hasSize(2);
        assertThat(b.genuine()).hasSize(5);
    }

    @Test
    void aSuccessInBetweenIsNoPause() {
        for (int i = 0; i < 4; i++) {
            a.answers(503);
            gateway.send(code());
            gateway.send(code());
            a.answers(202);
            gateway.send(code());
        }
        assertThat(a.asked()).isEqualTo(12);
    }

    @Test
    void whenNobodyTakesItTheSenderIsToldAndBothAreAskedAgainUnderTheSameId() {
        a.answers(500);
        b.hangsUp();
        LineMessage code = code();
        for (int i = 0; i < 4; i++) {
            assertThatExceptionOfType(NotAcceptedException.class)
                    .isThrownBy(() -> gateway.send(code))
                    .withMessageContaining("line gateway");
        }
        assertThat(a.asked()).as("paused, and still the last hope").isEqualTo(4);
        b.answers(202);
        gateway.send(code);
        assertThat(b.genuine().getFirst()).contains(code.id().toString());
    }

    @Test
    void oneProviderIsEnoughAndNoneTakesNothing() {
        gateway(none(), company(b, SECRET_B)).send(code());
        assertThat(b.genuine()).hasSize(1);
        assertThatExceptionOfType(NotAcceptedException.class)
                .isThrownBy(() -> gateway(none(), none()).send(code()));
    }

    @Test
    void nothingIsSentThatOthersCouldReadOrThatNobodyCouldVerify() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway(
                        new Company(Optional.of(URI.create("http://gateway.example/x")), Optional.of(SECRET_A)),
                        none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway(
                        new Company(Optional.of(URI.create("https://gateway.example/x")), Optional.empty()), none()));
    }
}

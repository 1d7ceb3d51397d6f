package it.opposizioni.portal.appio;

import static it.opposizioni.portal.appio.AppIoServer.MESSAGES;
import static it.opposizioni.portal.appio.AppIoServer.PROFILES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against App IO as a real HTTP server. */
class AppIoClientTest {

    private static final String CODE = "RSSMRA85T10A562S";
    private static final TaxCode PERSON = new TaxCode(CODE);
    private static final String TEXT = "Abbiamo registrato la tua iscrizione. ".repeat(3);

    private record Config(Optional<URI> url, Optional<String> key, Duration timeout) implements AppIoConfig {

        @Override
        public Duration connectTimeout() {
            return Patience.LIMIT;
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofMinutes(15);
        }
    }

    private final TestClock clock = new TestClock();
    private final AppIoServer io = new AppIoServer();
    private final AppIo client = client(Optional.of(io.url()), Optional.of("our-key"), Patience.LIMIT);

    private AppIo client(Optional<URI> url, Optional<String> key, Duration timeout) {
        return new AppIoClient(new Config(url, key, timeout), new ObjectMapper(), clock);
    }

    private static AppIoMessage message() {
        return new AppIoMessage(PERSON, "La tua iscrizione al registro", TEXT, Instant.parse("2026-12-10T23:00:00Z"));
    }

    @BeforeEach
    void standingTime() {
        clock.set(TestClock.BEGINNING);
    }

    @AfterEach
    void close() {
        io.close();
    }

    @Test
    void whoMayBeWrittenToIsAskedFirstAndTheTaxCodeStandsInNoAddress() throws Exception {
        assertThat(client.send(message())).isEqualTo("01EM6X4JB9VSZTQ8H16KMQFCEJ");

        assertThat(io.asked()).extracting(AppIoServer.Asked::address).containsExactly(PROFILES, MESSAGES);
        assertThat(io.asked()).allSatisfy(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.key()).isEqualTo("our-key");
            assertThat(asked.type()).isEqualTo("application/json; charset=utf-8");
        });
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(io.asked().getFirst().body()))
                .isEqualTo(json.readTree("{\"fiscal_code\":\"" + CODE + "\"}"));
        JsonNode sent = json.readTree(io.asked().getLast().body());
        assertThat(sent.fieldNames()).toIterable().containsExactlyInAnyOrder("content", "fiscal_code");
        assertThat(sent.path("fiscal_code").asText()).isEqualTo(CODE);
        assertThat(sent.at("/content/subject").asText()).isEqualTo("La tua iscrizione al registro");
        assertThat(sent.at("/content/markdown").asText()).isEqualTo(TEXT);
        assertThat(sent.at("/content/due_date").asText()).isEqualTo("2026-12-10T23:00:00.000Z");
    }

    @Test
    void whatNeedsNoReminderHasNone() throws Exception {
        client.send(new AppIoMessage(PERSON, "La tua iscrizione al registro", TEXT, null));
        assertThat(new ObjectMapper()
                        .readTree(io.asked().getLast().body())
                        .path("content")
                        .has("due_date"))
                .isFalse();
    }

    @Test
    void whoHasNotTheAppOrDoesNotWantUsThereIsNotWrittenTo() {
        io.answers(PROFILES, 404, "{\"title\":\"Not Found\"}");
        assertThat(client.allows(PERSON)).isFalse();
        assertThatExceptionOfType(AppIoRefusedException.class).isThrownBy(() -> client.send(message()));
        io.answers(PROFILES, 200, "{\"sender_allowed\":false}");
        assertThat(client.allows(PERSON)).isFalse();
        assertThatExceptionOfType(AppIoRefusedException.class).isThrownBy(() -> client.send(message()));
        io.answers(PROFILES, 200, "{}");
        assertThat(client.allows(PERSON)).isFalse();
        assertThat(io.asked()).noneMatch(asked -> asked.address().equals(MESSAGES));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void whatWillNotBeTakenIsRefused(int status) {
        io.answers(MESSAGES, status, "{\"detail\":\"" + CODE + "\"}");
        assertThatExceptionOfType(AppIoRefusedException.class)
                .isThrownBy(() -> client.send(message()))
                .withMessageContaining(String.valueOf(status))
                .withMessageNotContaining(CODE);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 500, 502, 503})
    void whatMayBeTakenLaterIsTriedAgain(int status) {
        io.answers(MESSAGES, status, "{\"detail\":\"" + CODE + "\"}");
        assertThatExceptionOfType(AppIoUnavailableException.class)
                .isThrownBy(() -> client.send(message()))
                .withMessageContaining(String.valueOf(status))
                .withMessageNotContaining(CODE)
                .satisfies(e -> assertThat(e.pause()).isEmpty());
        io.answers(PROFILES, status, "{}");
        assertThatExceptionOfType(AppIoUnavailableException.class).isThrownBy(() -> client.allows(PERSON));
    }

    @Test
    void whenItAsksToWaitNobodyIsAskedAboutMeanwhile() {
        io.asksToWait(PROFILES, "30");
        assertThatExceptionOfType(AppIoUnavailableException.class)
                .isThrownBy(() -> client.send(message()))
                .satisfies(e -> assertThat(e.pause()).contains(Duration.ofSeconds(30)));
        io.answers(PROFILES, 200, "{\"sender_allowed\":true}");
        clock.shift(Duration.ofSeconds(10));
        assertThatExceptionOfType(AppIoUnavailableException.class)
                .isThrownBy(() -> client.send(message()))
                .satisfies(e -> assertThat(e.pause()).contains(Duration.ofSeconds(20)));
        assertThat(io.asked()).hasSize(1);
        clock.shift(Duration.ofSeconds(20));
        client.send(message());
        assertThat(io.asked()).hasSize(3);
    }

    @Test
    void howLongToWaitIsReadAsSecondsOrAsADateAndHasAnEnd() {
        assertPause("Wed, 25 Nov 2026 10:01:00 GMT", Duration.ofMinutes(1));
        assertPause("86400", Duration.ofMinutes(15));
        assertPause("soon", Duration.ofSeconds(5));
        assertPause("Wed, 25 Nov 2026 09:00:00 GMT", Duration.ofSeconds(5));
        assertPause(null, Duration.ofSeconds(5));
    }

    private void assertPause(String retryAfter, Duration pause) {
        clock.set(TestClock.BEGINNING);
        AppIo another = client(Optional.of(io.url()), Optional.of("our-key"), Patience.LIMIT);
        io.asksToWait(MESSAGES, retryAfter);
        assertThatExceptionOfType(AppIoUnavailableException.class)
                .isThrownBy(() -> another.send(message()))
                .satisfies(e -> assertThat(e.pause()).contains(pause));
    }

    @Test
    void anAnswerThatDoesNotEndIsNotWaitedFor() {
        io.breaksOff();
        AppIo impatient = client(Optional.of(io.url()), Optional.of("our-key"), Duration.ofMillis(200));
        assertThatExceptionOfType(AppIoUnavailableException.class).isThrownBy(() -> impatient.allows(PERSON));
    }

    @Test
    void whereNobodyAnswersItIsTriedAgain() {
        io.close();
        assertThatExceptionOfType(AppIoUnavailableException.class).isThrownBy(() -> client.send(message()));
    }

    /** If it were sent again, it would arrive twice. */
    @Test
    void whatWasAcceptedWithoutAnIdWasAccepted() {
        io.answers(MESSAGES, 201, "");
        assertThat(client.send(message())).isNull();
    }

    @Test
    void withoutAnAddressItIsOfferedToNobody() {
        AppIo none = client(Optional.empty(), Optional.empty(), Patience.LIMIT);
        assertThat(none.isOffered()).isFalse();
        assertThat(none.allows(PERSON)).isFalse();
        assertThatExceptionOfType(AppIoRefusedException.class).isThrownBy(() -> none.send(message()));
        assertThat(client.isOffered()).isTrue();
    }

    @Test
    void nothingIsSentThatOthersCouldReadOrWithoutAKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(
                        Optional.of(URI.create("http://io.example/api/v1")), Optional.of("our-key"), Patience.LIMIT));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        client(Optional.of(URI.create("https://io.example/api/v1")), Optional.empty(), Patience.LIMIT));
    }

    @Test
    void whatItWouldNotTakeIsNotWritten() {
        for (String subject : new String[] {"Nove car.", "x".repeat(121)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new AppIoMessage(PERSON, subject, TEXT, null));
        }
        for (String text : new String[] {"x".repeat(79), "x".repeat(10_001)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AppIoMessage(PERSON, "Un titolo lungo", text, null));
        }
        assertThat(message().toString()).doesNotContain(CODE);
    }
}

package it.opposizioni.portal.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.layout.PortalConfig;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** Against real mail servers. */
class PecSubmissionTest {

    private static final UUID ID = UUID.fromString("0199c8f0-0000-7000-8000-0000000000c1");
    private static final String GIULIA = "giulia@pec.example.org";

    private final PecServer server = new PecServer();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TestClock clock = new TestClock();

    @AfterEach
    void close() {
        server.close();
    }

    private Pec pec(PecConfig config) {
        PortalConfig portal = Mockito.mock(PortalConfig.class);
        Mockito.when(portal.publicUrl()).thenReturn("http://localhost:8080");
        return new PecSubmission(config, portal, metrics, clock);
    }

    private static PecMessage message() {
        return new PecMessage(
                ID, GIULIA, "La tua iscrizione è attiva", "Perché è attiva", "<p>Perché è attiva</p>", "it");
    }

    @Test
    void aMessageGoesUnderOurMessageIdAsTextAndAsHtml() throws Exception {
        Pec pec = pec(Settings.of(server));
        assertThat(pec.isOffered()).isTrue();
        assertThat(pec.send(message())).isEqualTo("<" + ID + "@localhost>");
        assertThat(pec.send(message())).as("always the same").isEqualTo("<" + ID + "@localhost>");

        assertThat(server.sentTo(GIULIA)).hasSize(2).allSatisfy(got -> {
            assertThat(got.id()).isEqualTo("<" + ID + "@localhost>");
            assertThat(got.from()).isEqualTo(PecServer.ADDRESS);
            assertThat(got.subject()).isEqualTo("La tua iscrizione è attiva");
            assertThat(got.text()).isEqualTo("Perché è attiva");
            assertThat(got.mail().getHeader("Content-Language")).containsExactly("it");
            MimeMultipart parts = new MimeMultipart(got.mail().getDataHandler().getDataSource());
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        });
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 <giulia@pec.example.org> unknown", "., 554 5.7.1 no", "., 552 5.3.4 too large"})
    void whatTheProviderDoesNotWantIsRefusedAndNobodyIsNamed(String command, String answer) throws IOException {
        try (SmtpRefusal smtp = new SmtpRefusal(command, answer)) {
            assertThatExceptionOfType(PecRefusedException.class)
                    .isThrownBy(() -> pec(Settings.at(smtp.port(), 1)).send(message()))
                    .withMessage("certified mail answered " + answer.substring(0, 3));
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 451 4.3.0 later", "., 452 4.3.1 later", "MAIL, 550 5.7.1 not with this sender", "DATA, 421 bye"})
    void whatMayBePutRightIsTriedAgain(String command, String answer) throws IOException {
        try (SmtpRefusal smtp = new SmtpRefusal(command, answer)) {
            assertThatExceptionOfType(PecUnavailableException.class)
                    .isThrownBy(() -> pec(Settings.at(smtp.port(), 1)).send(message()))
                    .withMessageNotContaining("giulia");
        }
    }

    @Test
    void aWrongPasswordIsNoFaultOfTheMessage() {
        assertThatExceptionOfType(PecUnavailableException.class)
                .isThrownBy(() -> pec(Settings.of(server).withPassword("wrong")).send(message()))
                .withMessage("certified mail: AuthenticationFailedException");
        assertThat(server.sentTo(GIULIA)).isEmpty();
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForForEver() throws IOException {
        try (SmtpRefusal mute = new SmtpRefusal("", null)) {
            assertThatExceptionOfType(PecUnavailableException.class)
                    .isThrownBy(() -> pec(Settings.at(mute.port(), 1).within(Duration.ofMillis(200)))
                            .send(message()));
        }
    }

    @Test
    void whereNobodyListensNothingIsSentAndAfterThreeTimesNotTriedForAWhile() {
        int port = server.smtpPort();
        server.close();
        clock.set(TestClock.BEGINNING);
        Pec pec = pec(Settings.at(port, 1));
        for (int i = 0; i < 3; i++) {
            assertThat(failure(pec).pause()).isEmpty();
        }
        clock.shift(Duration.ofSeconds(10));
        assertThat(failure(pec).pause()).contains(Settings.PAUSE.minusSeconds(10));
        clock.shift(Settings.PAUSE);
        assertThat(failure(pec).pause()).as("one tries again").isEmpty();
        assertThat(failure(pec).pause()).contains(Settings.PAUSE);
    }

    private static PecUnavailableException failure(Pec pec) {
        return catchThrowableOfType(PecUnavailableException.class, () -> pec.send(message()));
    }

    /** The server answers: its refusal of one message says nothing of the next. */
    @Test
    void whoAnswersIsNeverLeftAlone() throws IOException {
        try (SmtpRefusal smtp = new SmtpRefusal("RCPT", "451 4.3.0 later")) {
            Pec pec = pec(Settings.at(smtp.port(), 1));
            for (int i = 0; i < 5; i++) {
                assertThat(failure(pec).pause()).isEmpty();
            }
        }
    }

    /** Its certificate is signed by nobody. */
    @Test
    void aServerThatCannotProveItsNameGetsNothing() {
        GreenMail other = new GreenMail(new ServerSetup(0, PecServer.HOST, ServerSetup.PROTOCOL_SMTPS));
        other.start();
        try {
            assertThatExceptionOfType(PecUnavailableException.class)
                    .isThrownBy(
                            () -> pec(Settings.at(other.getSmtps().getPort(), 1).withTls())
                                    .send(message()));
            assertThat(other.getReceivedMessages()).isEmpty();
        } finally {
            other.stop();
        }
    }

    @Test
    void withoutTlsItSpeaksToThisMachineOnlyAndNeverWithHalfOfTheSettings() {
        Settings elsewhere = Settings.of(server).withSmtp(new Settings.Server(Optional.of("smtps.pec.example"), 465));
        assertThatIllegalArgumentException().isThrownBy(() -> pec(elsewhere));
        assertThat(pec(elsewhere.withTls()).isOffered()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pec(Settings.of(server).withPassword(null)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pec(Settings.of(server).withSmtp(new Settings.Server(Optional.empty(), 465))));
    }

    @Test
    void withoutAnAddressItIsOfferedToNobody() {
        Settings none = new Settings(
                Optional.empty(),
                Optional.empty(),
                new Settings.Server(Optional.empty(), 465),
                new Settings.Server(Optional.empty(), 993),
                true,
                Duration.ofSeconds(1));
        assertThat(pec(none).isOffered()).isFalse();
        assertThatExceptionOfType(PecRefusedException.class)
                .isThrownBy(() -> pec(none).send(message()));
    }

    @Test
    void aMessageStaysFarBelowTheLimitOfCertifiedMail() {
        String half = "x".repeat(PecMessage.LONGEST / 2);
        assertThat(new PecMessage(ID, GIULIA, "s", half, half, "it").toString()).doesNotContain(GIULIA);
        assertThatIllegalArgumentException().isThrownBy(() -> new PecMessage(ID, GIULIA, "s", half, half + "x", "it"));
    }
}

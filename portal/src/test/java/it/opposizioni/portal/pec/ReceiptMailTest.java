package it.opposizioni.portal.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which receipts tell something about a message of ours. */
class ReceiptMailTest {

    private static final UUID MESSAGE = UUID.fromString("0199c8f0-0000-7000-8000-0000000000c1");
    private static final String ABOUT = "<" + MESSAGE + "@localhost>";
    private static final Instant AT = Instant.parse("2026-11-25T10:20:30Z");
    private static final String GOOD = Receipt.of("avvenuta-consegna", MESSAGE).mail();

    private static PecReceipt read(String mail) throws MailLeftException {
        return ReceiptMail.read(PecServer.mime(mail), "localhost");
    }

    private static LeftMail left(String mail) {
        try {
            throw new AssertionError("was read as " + read(mail));
        } catch (MailLeftException e) {
            return e.why();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "accettazione, nessuno, certificato, ACCEPTED,",
        "accettazione, nessuno, esterno, NOT_CERTIFIED,",
        "non-accettazione, altro, certificato, REFUSED, OTHER",
        "non-accettazione, virus, certificato, REFUSED, VIRUS",
        "preavviso-errore-consegna, altro, certificato, DELAYED,",
        "errore-consegna, no-dest, certificato, REFUSED, ADDRESSEE",
        "errore-consegna, no-dominio, certificato, REFUSED, DOMAIN",
        "errore-consegna, nessuno, certificato, REFUSED, OTHER",
        "avvenuta-consegna, nessuno, certificato, DELIVERED,"
    })
    void eachKindTellsWhereTheMessageIs(String kind, String error, String addressee, PecState state, PecReason reason)
            throws MailLeftException {
        assertThat(read(Receipt.of(kind, MESSAGE, error, addressee).mail()))
                .isEqualTo(new PecReceipt(MESSAGE, state, AT, reason));
    }

    @Test
    void whatSomebodyWritesToUsIsNoReceipt() {
        assertThat(left("X-Trasporto: posta-certificata\nSubject: POSTA CERTIFICATA: Ciao\n\nCiao"))
                .isEqualTo(LeftMail.NOT_A_RECEIPT);
        // the envelope in which our provider puts what is not certified
        assertThat(left("X-Trasporto: errore\nSubject: ANOMALIA MESSAGGIO: Ciao\n\nCiao"))
                .isEqualTo(LeftMail.NOT_A_RECEIPT);
        assertThat(left("X-Ricevuta: accettazione\n" + GOOD)).isEqualTo(LeftMail.NOT_A_RECEIPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<0199c8f0-0000-7000-8000-0000000000c1@another.example>",
                "<opec21@localhost>",
                "0199c8f0@localhost",
                "",
                "<0199c8f0-0000-7000-8000-0000000000c1@localhost> <x@y>"
            })
    void whatIsAboutAnotherMessageIsUnknown(String about) {
        assertThat(left(GOOD.replace(ABOUT, about))).isEqualTo(LeftMail.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"presa-in-carico", "rilevazione-virus", "AVVENUTA", "x"})
    void aKindThatSaysNothingAboutAMessageIsUnknown(String kind) {
        assertThat(left(Receipt.of(kind, MESSAGE).mail())).isEqualTo(LeftMail.UNKNOWN);
    }

    static List<String> contradictory() {
        String data = Receipt.data("avvenuta-consegna", ABOUT, "nessuno", "certificato");
        String other = "<" + UUID.randomUUID() + "@localhost>";
        return List.of(
                new Receipt("accettazione", ABOUT, data).mail(),
                new Receipt("avvenuta-consegna", other, data).mail(),
                new Receipt("avvenuta-consegna", ABOUT, "").mail(),
                // the data of the message inside count for nothing
                GOOD.replaceFirst("name=\"daticert.xml\"", "name=\"other.xml\"")
                        .replaceFirst("filename=\"daticert.xml\"", "filename=\"other.xml\""),
                // two parts of the same name
                GOOD.replace("filename=\"postacert.eml\"", "filename=\"daticert.xml\"")
                        .replace("message/rfc822", "text/xml"),
                GOOD.replace("boundary=\"signed\"", "boundary=\"none\""),
                GOOD.substring(0, GOOD.indexOf("--signed")),
                GOOD.replace("--mixed\n", "--mixed\n\nx\n".repeat(40) + "--mixed\n"));
    }

    @ParameterizedTest
    @MethodSource("contradictory")
    void whatContradictsItselfIsUnreadable(String mail) {
        assertThat(left(mail)).isEqualTo(LeftMail.UNREADABLE);
    }

    @Test
    void partsInPartsInPartsAreNotFollowed() {
        StringBuilder deep =
                new StringBuilder("X-Ricevuta: avvenuta-consegna\nX-Riferimento-Message-ID: " + ABOUT + "\n");
        for (int i = 0; i < 10; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n".formatted(i, i));
        }
        assertThat(left(deep.toString())).isEqualTo(LeftMail.UNREADABLE);
    }
}

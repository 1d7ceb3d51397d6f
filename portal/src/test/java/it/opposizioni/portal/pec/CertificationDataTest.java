package it.opposizioni.portal.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a receipt certifies, by any sender. */
class CertificationDataTest {

    private static final String GOOD = Receipt.data("errore-consegna", "<x@localhost>", "no-dest", "certificato");

    private static CertificationData read(String xml) throws MailLeftException {
        return CertificationData.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatAProviderWritesIsRead() throws MailLeftException {
        assertThat(read(GOOD))
                .isEqualTo(new CertificationData(
                        "errore-consegna", "no-dest", "<x@localhost>", true, Instant.parse("2026-11-25T10:20:30Z")));
    }

    @Test
    void anAddresseeMayHaveOrdinaryMailAndAMessageIdMayBeMissing() throws MailLeftException {
        String external = Receipt.data("accettazione", "<x@localhost>", "nessuno", "esterno")
                .replaceAll("<msgid>.*</msgid>", "")
                .replace(" errore=\"nessuno\"", "");
        assertThat(read(external))
                .isEqualTo(new CertificationData(
                        "accettazione", "nessuno", null, false, Instant.parse("2026-11-25T10:20:30Z")));
    }

    @Test
    void aDocumentTypeIsPassedOver() throws MailLeftException {
        String typed = GOOD.replace("<postacert", "<!DOCTYPE postacert SYSTEM \"file:///etc/passwd\"><postacert");
        assertThat(read(typed).type()).isEqualTo("errore-consegna");
    }

    static List<String> hostile() {
        String entity = "<!DOCTYPE postacert [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><postacert";
        String bomb = "<!DOCTYPE postacert [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><postacert";
        return List.of(
                "",
                "no xml",
                "<postacert",
                "<other tipo=\"accettazione\"/>",
                "<postacert tipo=\"accettazione\"/>",
                GOOD.substring(0, GOOD.length() / 2),
                GOOD.replace("25/11/2026", "31/11/2026"),
                GOOD.replace("25/11/2026", "2026-11-25"),
                GOOD.replace("11:20:30", "25:61:00"),
                GOOD.replace("+0100", "Roma"),
                GOOD.replace("tipo=\"errore-consegna\"", ""),
                GOOD.replace("&lt;x@localhost&gt;", "<b>x@localhost</b>"),
                GOOD.replace("<msgid>", "<msgid>a</msgid><msgid>"),
                GOOD.replace("<postacert", entity).replace("&lt;x@localhost&gt;", "&e;"),
                GOOD.replace("<postacert", bomb).replace("&lt;x@localhost&gt;", "&b;"),
                "<a>".repeat(20_000),
                GOOD.replace("<risposte>", "<risposte>" + "x".repeat(CertificationData.LARGEST)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsNoSuchDataIsLeft(String xml) {
        assertThatExceptionOfType(MailLeftException.class)
                .isThrownBy(() -> read(xml))
                .satisfies(left -> assertThat(left.why()).isEqualTo(LeftMail.UNREADABLE));
    }
}

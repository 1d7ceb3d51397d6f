package it.opposizioni.complaint.printed;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.evidence.EvidenceView;
import it.opposizioni.complaint.evidence.EvidenceView.ReasonView;
import it.opposizioni.complaint.evidence.EvidenceView.VerdictLineView;
import it.opposizioni.complaint.evidence.EvidenceView.VerdictView;
import it.opposizioni.complaint.evidence.Verdict.Topic;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.complaint.printed.ComplaintFacts.Complainant;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.PartOfDay;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The printed complaint: what it says, and that it keeps the standards for archives and for readers without sight. */
class ComplaintPageTest {

    private static final String CODE = "SEG-2026-7K3M-Q9X4";
    private static final Instant FILED = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID CALL = new UUID(1, 1);
    private static final Complainant GIULIA =
            new Complainant("Giulia Ferri", "FRRGLI85A41F205E", "giulia@posta.example");

    @ParameterizedTest
    @CsvSource({"it, PDFA_2_U", "it, PDFUA_1", "en, PDFA_2_U", "en, PDFUA_1"})
    void itKeepsTheStandard(String language, PDFAFlavour standard) throws Exception {
        Pdfs.requireStandard(
                pdf(facts(GIULIA, "Prima riga.\nSeconda \uD83D\uDE21 <b>riga</b> & 漢字", true), language), standard);
        Pdfs.requireStandard(pdf(facts(null, null, false), language), standard);
    }

    @Test
    void itSaysWhoComplainsAgainstWhomWhatHappenedAndWhatIsAsked() throws IOException {
        byte[] pdf = pdf(facts(GIULIA, "Hanno chiamato a cena.", true), "it");
        assertThat(Pdfs.text(pdf))
                .contains("Al Garante per la protezione dei dati personali", "art. 77", CODE)
                .contains("Nome e cognome Giulia Ferri", "FRRGLI85A41F205E", "giulia@posta.example")
                .contains("Linea chiamata +39 333 123 4567", "Residenza ____")
                .contains("Acme Energia", "+39 06 8765 4321", "Squillo Contact S.r.l. aveva dichiarato il numero.")
                .contains("Chiamata 1 20 novembre 2026, 10:12:00", "una persona", "Chiamata 2", "numero nascosto")
                .contains("energia e gas", "Consenso a queste chiamate no", "smettere chi reclama non lo sa")
                .contains("Hanno chiamato a cena.")
                .contains("Era nel registro dal 2 gennaio 2025.", "Lo dice: il registro, 20 novembre 2026, 10:00:03")
                .contains("Nessuna lista conteneva il numero.", "DPR 26/2022 art. 8 c. 2.")
                .contains("art. 58, par. 2", "Firma ____")
                .doesNotContain("null");
        assertThat(Pdfs.title(pdf)).contains(CODE).doesNotContain("Giulia", "333");
    }

    @Test
    void aPartOfADayIsNoHour() throws IOException {
        assertThat(Pdfs.text(pdf(facts(null, null, true), "it")))
                .contains("18 novembre 2026, di sera")
                .doesNotContain("18 novembre 2026, 1");
        assertThat(Pdfs.text(pdf(facts(null, null, true), "en"))).contains("18 November 2026, in the evening");
    }

    @Test
    void whatIsNotKnownIsSaidOrLeftToBeWritten() throws IOException {
        String text = Pdfs.text(pdf(facts(new Complainant(null, null, null), null, false), "en"));
        assertThat(text)
                .contains("Name ____", "Tax code ____", "Company named none")
                .contains("the evidence is not complete yet")
                .doesNotContain("null", "What happened", "Source:");
    }

    /** The authority has the code, and asks for a name when it needs one. */
    @Test
    void theCopyOfTheAuthorityNamesNobody() throws IOException {
        assertThat(Pdfs.text(pdf(facts(null, null, true), "it")))
                .contains("al posto del nome c’è il codice " + CODE)
                .doesNotContain("Nome e cognome", "Codice fiscale", "Firma");
    }

    @Test
    void whichAuthorityItWasPassedOnToAndWhenIsOnIt() throws IOException {
        var passedOn = new ComplaintFacts.PassedOn(OtherAuthority.POSTAL_POLICE, Instant.parse("2026-12-01T10:00:00Z"));
        assertThat(Pdfs.text(pdf(facts(GIULIA, null, true, passedOn), "it")))
                .contains("Segnalazione passata a Polizia postale", "1 dicembre 2026");
        assertThat(Pdfs.text(pdf(facts(GIULIA, null, true), "it"))).doesNotContain("passata a");
    }

    private static byte[] pdf(ComplaintFacts facts, String language) {
        return new ComplaintPage(facts, Locale.of(language)).pdf();
    }

    private static ComplaintFacts facts(Complainant complainant, String words, boolean answered) {
        return facts(complainant, words, answered, null);
    }

    private static ComplaintFacts facts(
            Complainant complainant, String words, boolean answered, ComplaintFacts.PassedOn passedOn) {
        return new ComplaintFacts(
                CODE,
                FILED,
                FILED.plusSeconds(3600),
                complainant,
                PhoneNumber.tryParse("+393331234567").orElseThrow(),
                answered ? "Acme Energia" : null,
                Product.ENERGY,
                List.of(
                        new Call(
                                CALL,
                                0,
                                ShownNumber.ofWritten("+390687654321"),
                                CallTime.at(Instant.parse("2026-11-20T09:12:00Z")),
                                CallKind.HUMAN),
                        new Call(
                                new UUID(1, 2),
                                1,
                                null,
                                CallTime.at(Instant.parse("2026-11-21T17:40:00Z")),
                                CallKind.SILENT),
                        Call.fromUnknown(
                                new UUID(1, 3),
                                2,
                                CallTime.in(LocalDate.of(2026, 11, 18), PartOfDay.EVENING, FILED),
                                CallKind.RECORDED)),
                words,
                answered ? false : null,
                null,
                answered ? evidence() : nothingYet(),
                passedOn);
    }

    private static EvidenceView evidence() {
        Instant stated = FILED.plusSeconds(3);
        ReasonView reason = new ReasonView(null, CALL, "Era protetto.", "DPR 26/2022 art. 8 c. 2");
        return new EvidenceView(
                new UUID(2, 2),
                true,
                Finding.VIOLATION_LIKELY,
                Grade.B,
                List.of(
                        verdict(Topic.CALLED_NUMBER, "il registro", stated, "Era nel registro dal 2 gennaio 2025."),
                        verdict(
                                Topic.CALLER,
                                "i dati degli operatori",
                                stated,
                                "Squillo Contact S.r.l. aveva dichiarato il numero."),
                        verdict(
                                Topic.COMPARISON,
                                "i dati degli operatori",
                                stated,
                                "Nessuna lista conteneva il numero.")),
                List.of(reason, reason, new ReasonView(null, CALL, "Manca.", null)),
                List.of(),
                List.of(),
                List.of());
    }

    private static EvidenceView nothingYet() {
        return new EvidenceView(
                new UUID(2, 2),
                false,
                Finding.INCOMPLETE,
                Grade.C,
                List.of(verdict(Topic.CALLED_NUMBER, "the register", null, "The register has not answered yet.")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static VerdictView verdict(Topic topic, String source, Instant statedAt, String text) {
        return new VerdictView(
                topic, null, source, statedAt, List.of(new VerdictLineView(null, text, List.of(CALL), null)));
    }
}

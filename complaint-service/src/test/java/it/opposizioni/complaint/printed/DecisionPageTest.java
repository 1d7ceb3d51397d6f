package it.opposizioni.complaint.printed;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.cases.company.FindingSource;
import it.opposizioni.complaint.cases.company.NamedCompany;
import it.opposizioni.complaint.cases.decision.DecidedCase;
import it.opposizioni.complaint.cases.decision.DecidedCase.Signed;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Measure;
import it.opposizioni.complaint.cases.decision.Norm;
import it.opposizioni.complaint.cases.decision.Outcome;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.kit.taxcode.TaxCode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The printed act of a decision: what it says, and that it keeps the standards. */
class DecisionPageTest {

    private static final Instant PROPOSED = Instant.parse("2026-12-29T10:00:00Z");
    private static final Decision.Worksheet WORKSHEET =
            new Decision.Worksheet("Una campagna.", Decision.Seriousness.HIGH, "Il minimo.", "Recidiva.", "Adeguata.");

    @ParameterizedTest
    @CsvSource({"it, PDFA_2_U", "it, PDFUA_1", "en, PDFA_2_U", "en, PDFUA_1"})
    void itKeepsTheStandard(String language, PDFAFlavour standard) throws Exception {
        Pdfs.requireStandard(pdf(upheld(1_000_000_000L, Norm.REGISTER_NOT_CONSULTED), language), standard);
        Pdfs.requireStandard(pdf(notUpheld(), language), standard);
        Pdfs.requireStandard(pdf(againstCompany(), language), standard);
    }

    @Test
    void aCompanyOutsideTheRegisterIsNamedWithItsSeatAndHowItIsKnown() throws IOException {
        assertThat(Pdfs.text(pdf(againstCompany(), "it")))
                .contains(
                        "Chiamaora S.r.l., che ha usato un numero non dichiarato", "12345678903", "via Roma 1, Milano")
                .contains("Numero usato +39 06 9999 9999", "secondo un’ispezione (24 novembre 2026)");
    }

    @Test
    void itSaysEverythingThatADecisionStandsOn() throws IOException {
        byte[] pdf = pdf(upheld(1_000_000_000L, Norm.REGISTER_NOT_CONSULTED, Norm.REPEATED_BREACH), "it");
        assertThat(Pdfs.text(pdf))
                .contains("Decisione sul fascicolo", "FAS-2026-7K3M-Q9XD", "Deciso il 30 dicembre 2026")
                .contains("Squillo Contact S.r.l.", "Esito c’è una violazione")
                .contains("Trenta chiamate.", "Nessun confronto.")
                .contains("L 5/2018 art. 1 c. 12; DPR 26/2022 art. 8 c. 2", "L 5/2018 art. 1 c. 10")
                .contains("sanzione pecuniaria", "sospensione dal registro", "150.000 euro")
                .contains("4 % di 1.000.000.000 euro, cioè 40.000.000 euro: 40.000.000 euro")
                .contains("Una campagna.", "2. Gravità alta", "Il minimo.", "Recidiva.", "Adeguata.")
                .contains("Audizione 28 dicembre 2026", "Proposta di Anna Neri, 29 dicembre 2026")
                .contains("Approvata da nome non indicato, 30 dicembre 2026")
                .contains("Impronta della storia (SHA-256) 01234567 89abcdef 01234567 89abcdef")
                .contains("Segnalazioni: 1.200", "SEG-2026-AAAA-AAAA SEG-2026-BBBB-BBBB", "E altre 1.198.")
                .contains("entro 30 giorni")
                .doesNotContain("null");
        assertThat(Pdfs.title(pdf)).contains("FAS-2026-7K3M-Q9XD");
    }

    @Test
    void theCeilingIsTheOneOfItsGrounds() throws IOException {
        assertThat(Pdfs.text(pdf(upheld(null, Norm.REGISTER_NOT_CONSULTED), "en")))
                .contains("The higher of EUR 20,000,000 and 4 % of the worldwide turnover, which is not known.");
        assertThat(Pdfs.text(pdf(upheld(1L, Norm.ROC_ENTRY_MISSING), "it"))).contains("Il massimo è 50.000 euro.");
    }

    @Test
    void withoutAViolationThereIsNoNormAndNoMeasure() throws IOException {
        assertThat(Pdfs.text(pdf(notUpheld(), "en")))
                .contains("the user of the number +39 06 9999 9999", "there is no violation", "Hearing not held")
                .doesNotContain("Provisions infringed", "Measures", "Legal maximum", "Digest", "null");
    }

    /** The other authority tells the operator itself, when and if it wants to. */
    @Test
    void whichAuthorityItWasPassedOnToStandsInTheAuthoritysCopyAlone() throws IOException {
        DecidedCase passedOn = withoutViolation(Outcome.OUTSIDE_SCOPE, OtherAuthority.AGCOM);
        assertThat(Pdfs.text(pdf(passedOn, "it")))
                .contains("Esito fuori competenza", "Passato a AGCOM (Autorità per le garanzie nelle comunicazioni)");
        assertThat(Pdfs.text(pdf(passedOn.forOperator(), "it")))
                .contains("Esito fuori competenza")
                .doesNotContain("AGCOM", "Passato a");
    }

    @Test
    void theOperatorsCopySaysHowManyComplainedAndNothingOfEach() throws Exception {
        byte[] pdf = pdf(upheld(null, Norm.REGISTER_NOT_CONSULTED).forOperator(), "it");
        assertThat(Pdfs.text(pdf))
                .contains("Nessun confronto.", "150.000 euro", "entro 30 giorni")
                .contains("Segnalazioni: 1.200. Questa copia non dice chi ha segnalato.")
                .doesNotContain("SEG-", "E altre", "Hai ragione.", "null");
        Pdfs.requireStandard(pdf, PDFAFlavour.PDFUA_1);
    }

    private static byte[] pdf(DecidedCase decided, String language) {
        return new DecisionPage(decided, Locale.of(language)).pdf();
    }

    private static DecidedCase upheld(Long turnover, Norm... grounds) {
        Decision decision = new Decision(
                Outcome.UPHELD,
                List.of(Measure.FINE_PROPOSED, Measure.SUSPENSION),
                "Trenta chiamate.",
                List.of(grounds),
                "Nessun confronto.",
                "Hai ragione.",
                150_000L,
                turnover,
                WORKSHEET,
                null);
        return new DecidedCase(
                "FAS-2026-7K3M-Q9XD",
                "Squillo Contact S.r.l.",
                false,
                null,
                null,
                Instant.parse("2026-11-25T10:00:00Z"),
                LocalDate.of(2026, 12, 28),
                decision,
                new Signed("Anna Neri", PROPOSED),
                new Signed(null, PROPOSED.plusSeconds(86_400)),
                "0123456789abcdef".repeat(4),
                1_200,
                List.of("SEG-2026-AAAA-AAAA", "SEG-2026-BBBB-BBBB"));
    }

    private static DecidedCase notUpheld() {
        return withoutViolation(Outcome.NOT_UPHELD, null);
    }

    private static DecidedCase againstCompany() {
        return withoutViolation(
                Outcome.NOT_UPHELD,
                null,
                new NamedCompany(
                        "Chiamaora S.r.l.",
                        new TaxCode("12345678903"),
                        "via Roma 1, Milano",
                        null,
                        FindingSource.INSPECTION,
                        "Verbale 3",
                        LocalDate.of(2026, 11, 24)));
    }

    private static DecidedCase withoutViolation(Outcome outcome, OtherAuthority passedOnTo) {
        return withoutViolation(outcome, passedOnTo, null);
    }

    private static DecidedCase withoutViolation(Outcome outcome, OtherAuthority passedOnTo, NamedCompany company) {
        Decision decision = new Decision(
                outcome, null, "Prima.\nSeconda.", null, "Falsificato.", "No.", null, null, null, passedOnTo);
        return new DecidedCase(
                "FAS-2026-7K3M-Q9XD",
                null,
                false,
                ShownNumber.ofWritten("+390699999999"),
                company,
                PROPOSED,
                null,
                decision,
                new Signed("Anna Neri", PROPOSED),
                new Signed("Bruno Conti", PROPOSED),
                null,
                1,
                List.of("SEG-2026-AAAA-AAAA"));
    }
}

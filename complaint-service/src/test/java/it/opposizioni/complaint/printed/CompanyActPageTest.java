package it.opposizioni.complaint.printed;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.complaint.cases.company.CompanyAct;
import it.opposizioni.complaint.cases.company.FindingSource;
import it.opposizioni.complaint.cases.company.NamedCompany;
import it.opposizioni.kit.taxcode.TaxCode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What is printed for a company outside the register: what it says, and that it keeps the standards. */
class CompanyActPageTest {

    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");
    private static final NamedCompany COMPANY = new NamedCompany(
            "Chiamaora S.r.l.",
            new TaxCode("12345678903"),
            "via Roma 1, Milano",
            "chiamaora@pec.example",
            FindingSource.NETWORK,
            "TIM, prot. 12/2026",
            LocalDate.of(2026, 11, 24));

    private static CompanyAct question(Period time) {
        return new CompanyAct(
                "FAS-2026-7K3M-Q9XD", "+390699999999", COMPANY, AT, "Chi ha chiamato?\nE per chi?", time, null, null);
    }

    private static CompanyAct summons() {
        return new CompanyAct(
                "FAS-2026-7K3M-Q9XD",
                "+390699999999",
                COMPANY,
                AT,
                null,
                null,
                LocalDate.of(2027, 2, 1),
                "ore 10.30, Roma");
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_U", "PDFUA_1"})
    void theyKeepTheStandard(PDFAFlavour standard) throws Exception {
        Pdfs.requireStandard(new CompanyActPage(question(Period.ofDays(20))).pdf(), standard);
        Pdfs.requireStandard(new CompanyActPage(summons()).pdf(), standard);
    }

    @Test
    void aQuestionSaysWhatIsAskedAndHowLongThereIsFromItsArrival() throws IOException {
        assertThat(Pdfs.text(new CompanyActPage(question(Period.ofDays(20))).pdf()))
                .contains("Richiesta di informazioni", "FAS-2026-7K3M-Q9XD", "Chiamaora S.r.l.", "12345678903")
                .contains("via Roma 1, Milano", "chiamaora@pec.example", "Chi ha chiamato?", "E per chi?")
                .contains("entro 20 giorni dal ricevimento")
                .doesNotContain("TIM", "null");
        assertThat(Pdfs.text(new CompanyActPage(question(Period.ofMonths(2))).pdf()))
                .contains("entro 2 mesi dal ricevimento");
    }

    @Test
    void aSummonsSaysWhenAndWhere() throws IOException {
        assertThat(Pdfs.text(new CompanyActPage(summons()).pdf()))
                .contains("Convocazione a un’audizione", "1 febbraio 2027", "ore 10.30, Roma")
                .doesNotContain("Che cosa si chiede", "null");
    }
}

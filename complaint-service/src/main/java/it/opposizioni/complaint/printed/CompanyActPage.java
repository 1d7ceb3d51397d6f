package it.opposizioni.complaint.printed;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import it.opposizioni.complaint.cases.company.CompanyAct;
import it.opposizioni.kit.pdf.PrintedPage;
import it.opposizioni.kit.time.Rome;
import java.time.Period;
import java.util.Locale;

/**
 * A question or a summons that the authority prints and sends to a company outside the register, which has no page here. In Italian, the language
 * of the procedure; PDF/A-2u and PDF/UA as the act of the decision.
 */
final class CompanyActPage {

    private final CompanyAct act;
    private final boolean question;
    private final PrintedPage page;

    CompanyActPage(CompanyAct act) {
        this.act = act;
        this.question = act.question() != null;
        this.page = new PrintedPage(
                Locale.ITALIAN, title() + ", fascicolo " + act.code(), "Un atto dell’autorità per un’azienda.");
    }

    private String title() {
        return question ? "Richiesta di informazioni" : "Convocazione a un’audizione";
    }

    /** Without the code: it is on the page. */
    String fileName() {
        return question ? "richiesta.pdf" : "convocazione.pdf";
    }

    byte[] pdf() {
        page.element("p class=\"register\"", "Garante per la protezione dei dati personali")
                .element("h1", title())
                .openFacts()
                .row("Fascicolo", act.code())
                .row("Data", page.day(act.at()))
                .row("A", act.company().name())
                .row("Codice fiscale o partita IVA", act.company().taxCode().value())
                .row("Sede", act.company().seat());
        if (act.company().pec() != null) {
            page.row("PEC", act.company().pec());
        }
        page.row("Numero usato", act.number()).closeFacts();
        page.element(
                "p",
                "Da questo numero sono partite chiamate segnalate all’autorità. Nessun operatore lo aveva dichiarato, e risulta usato da"
                        + " questa azienda.");
        if (question) {
            addQuestion();
        } else {
            addSummons();
        }
        return page.pdf(PdfAConformance.PDFA_2_U);
    }

    private void addQuestion() {
        page.element("h2", "Che cosa si chiede");
        act.question().lines().forEach(line -> page.element("p", line));
        page.element("h2", "Entro quando rispondere")
                .element(
                        "p",
                        "La risposta va data entro %s dal ricevimento di questo atto, con l’indicazione del fascicolo."
                                .formatted(time(act.time())))
                .element("p", "La richiesta si fonda sull’art. 157 del Codice (D.Lgs. 196/2003).");
    }

    private static String time(Period period) {
        String days = period.getDays() == 1 ? "un giorno" : period.getDays() + " giorni";
        String months = period.toTotalMonths() == 1 ? "un mese" : period.toTotalMonths() + " mesi";
        if (period.toTotalMonths() == 0) {
            return days;
        }
        return period.getDays() == 0 ? months : months + " e " + days;
    }

    private void addSummons() {
        page.element("h2", "L’audizione").openFacts().row("Giorno", page.day(Rome.startOf(act.heardOn())));
        if (act.place() != null) {
            page.row("Ora e luogo", act.place());
        }
        page.closeFacts()
                .element(
                        "p",
                        "L’azienda può farsi assistere, e può mandare prima una memoria scritta con l’indicazione del fascicolo."
                                + " Senza di lei il procedimento continua.");
    }
}

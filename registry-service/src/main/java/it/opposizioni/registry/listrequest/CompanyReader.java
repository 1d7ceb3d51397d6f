package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.exemption.NewExemption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Which company a request is about, as its address says. */
final class CompanyReader {

    private static final Text MISSING =
            Text.of("Scegli l’azienda di cui si tratta.", "Choose the company that it is about.");
    private static final Text NOT_HERE = Text.of(
            "Questa richiesta non riguarda un’azienda, o non ha un periodo: togli il valore.",
            "This request is about no company, or has no period: leave the value out.");
    private static final Text NO_DATE = Text.of("Scrivi una data come 2026-11-25.", "Write a date like 2026-11-25.");

    private CompanyReader() {}

    /**
     * @return null for what is about no company
     * @throws DomainException 422 for a company without a kind that is about one, or the reverse, and for what is no date
     */
    static NewExemption read(ListRequestKind kind, UUID operatorId, String from, String until) {
        if (kind.isAboutCompany() && operatorId == null) {
            throw DomainException.invalid("/operatorId", "MISSING", MISSING);
        }
        if (!kind.isAboutCompany() && operatorId != null) {
            throw DomainException.invalid("/operatorId", "NOT_HERE", NOT_HERE);
        }
        boolean lasts = kind == ListRequestKind.EXEMPTION;
        LocalDate first = day(from, "/from", lasts);
        LocalDate last = day(until, "/until", lasts);
        return operatorId == null ? null : new NewExemption(operatorId, first, last);
    }

    /** @param wanted whether the kind has days; null for none */
    private static LocalDate day(String text, String pointer, boolean wanted) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!wanted) {
            throw DomainException.invalid(pointer, "NOT_HERE", NOT_HERE);
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            throw DomainException.invalid(pointer, "NO_DATE", NO_DATE);
        }
    }
}

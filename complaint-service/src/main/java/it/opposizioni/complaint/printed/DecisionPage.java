package it.opposizioni.complaint.printed;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import it.opposizioni.complaint.cases.company.NamedCompany;
import it.opposizioni.complaint.cases.decision.Appeal;
import it.opposizioni.complaint.cases.decision.DecidedCase;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Measure;
import it.opposizioni.complaint.cases.decision.Norm;
import it.opposizioni.complaint.cases.decision.SanctionCeiling;
import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.pdf.PrintedPage;
import it.opposizioni.kit.time.Rome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The act of a decision, or of a proposed one, which says that it is none yet; in the order of its fields: parties, procedure, facts, norms, reasons, what is decided. PDF/A-2u to be kept for
 * years, PDF/UA to be read by everybody. What officials wrote stands as they wrote it, in their language.
 */
public final class DecisionPage {

    private final DecidedCase decided;
    private final Decision decision;
    private final Locale locale;
    private final PrintedPage page;

    public DecisionPage(DecidedCase decided, Locale locale) {
        this.decided = decided;
        this.decision = decided.decision();
        this.locale = locale;
        this.page = new PrintedPage(locale, say(title()) + " " + decided.code(), say(DecisionPageTexts.DESCRIPTION));
    }

    private DecisionPageTexts title() {
        return decided.isProposal() ? DecisionPageTexts.TITLE_OF_PROPOSAL : DecisionPageTexts.TITLE;
    }

    /** Without the code: it is on the page. */
    public String fileName() {
        return say(decided.isProposal() ? DecisionPageTexts.FILE_NAME_OF_PROPOSAL : DecisionPageTexts.FILE_NAME);
    }

    public byte[] pdf() {
        page.element("p class=\"register\"", say(DecisionPageTexts.AUTHORITY))
                .element("h1", say(title()))
                .openFacts();
        row(DecisionPageTexts.CODE, decided.code());
        if (decided.isProposal()) {
            row(DecisionPageTexts.STATE, say(DecisionPageTexts.NOT_APPROVED));
        } else {
            row(DecisionPageTexts.DECIDED, page.day(decided.approved().at()));
        }
        row(DecisionPageTexts.AGAINST, subject());
        if (decided.company() != null) {
            row(DecisionPageTexts.TAX_CODE, decided.company().taxCode().value());
            row(DecisionPageTexts.SEAT, decided.company().seat());
            row(DecisionPageTexts.NUMBER, decided.callerNumber().spaced());
            row(DecisionPageTexts.FOUND, found(decided.company()));
        }
        row(DecisionPageTexts.OUTCOME, say(outcome()));
        if (decision.passedOnTo() != null) {
            row(DecisionPageTexts.PASSED_ON, decision.passedOnTo().label().in(locale));
        }
        page.closeFacts();
        addWords(DecisionPageTexts.FACTS, decision.facts());
        addNorms();
        addWords(DecisionPageTexts.REASONS, decision.reasons());
        addMeasures();
        if (decision.worksheet() != null) {
            addWorksheet(decision.worksheet());
        }
        addProcedure();
        addComplainants();
        page.element("h2", say(DecisionPageTexts.REMEDY)).element("p", Appeal.HOW.in(locale));
        return page.pdf(PdfAConformance.PDFA_2_U);
    }

    private String found(NamedCompany company) {
        return say(DecisionPageTexts.FOUND_BY)
                .formatted(company.source().label().in(locale), page.day(Rome.startOf(company.foundOn())));
    }

    private String subject() {
        if (decided.company() != null) {
            return say(DecisionPageTexts.BEHIND_NUMBER)
                    .formatted(decided.company().name());
        }
        if (decided.callerNumber() != null) {
            return say(DecisionPageTexts.HOLDER_OF)
                    .formatted(decided.callerNumber().spaced());
        }
        String name = Objects.requireNonNullElse(decided.operatorName(), say(DecisionPageTexts.NO_NAME));
        return decided.asPrincipal() ? say(DecisionPageTexts.PRINCIPAL).formatted(name) : name;
    }

    private DecisionPageTexts outcome() {
        return switch (decision.outcome()) {
            case UPHELD -> DecisionPageTexts.UPHELD;
            case NOT_UPHELD -> DecisionPageTexts.NOT_UPHELD;
            case OUTSIDE_SCOPE -> DecisionPageTexts.OUTSIDE_SCOPE;
        };
    }

    private void addWords(DecisionPageTexts title, String words) {
        page.element("h2", say(title));
        words.lines().forEach(line -> page.element("p", line));
    }

    private void addNorms() {
        if (decision.grounds().isEmpty()) {
            return;
        }
        page.element("h2", say(DecisionPageTexts.NORMS)).openFacts();
        for (Norm norm : decision.grounds()) {
            page.row(norm.label().in(locale), norm.citation());
        }
        page.closeFacts();
    }

    private void addMeasures() {
        if (decision.measures().isEmpty()) {
            return;
        }
        page.element("h2", say(DecisionPageTexts.MEASURES)).openFacts();
        List<String> measures = decision.measures().stream()
                .map(Measure::label)
                .map(label -> label.in(locale))
                .toList();
        page.row(say(DecisionPageTexts.TAKEN), measures);
        if (decision.amount() != null) {
            row(DecisionPageTexts.AMOUNT, say(DecisionPageTexts.EUROS).formatted(page.amount(decision.amount())));
        }
        if (decision.fines()) {
            row(DecisionPageTexts.CEILING, SanctionCeiling.inWords(decision.grounds(), decision.turnover(), locale));
        }
        page.closeFacts();
    }

    private void addWorksheet(Decision.Worksheet worksheet) {
        page.element("h2", say(DecisionPageTexts.WORKSHEET)).openFacts();
        row(DecisionPageTexts.CONDUCT, worksheet.conduct());
        row(
                DecisionPageTexts.SERIOUSNESS,
                say(
                        switch (worksheet.seriousness()) {
                            case LOW -> DecisionPageTexts.LOW;
                            case MEDIUM -> DecisionPageTexts.MEDIUM;
                            case HIGH -> DecisionPageTexts.HIGH;
                        }));
        row(DecisionPageTexts.STARTING_POINT, worksheet.startingPoint());
        row(DecisionPageTexts.CIRCUMSTANCES, worksheet.circumstances());
        row(DecisionPageTexts.PROPORTIONALITY, worksheet.proportionality());
        page.closeFacts();
    }

    private void addProcedure() {
        page.element("h2", say(DecisionPageTexts.PROCEDURE)).openFacts();
        row(DecisionPageTexts.OPENED, page.day(decided.openedAt()));
        row(
                DecisionPageTexts.HEARD,
                decided.heardOn() == null
                        ? say(DecisionPageTexts.NOT_HEARD)
                        : page.day(Rome.startOf(decided.heardOn())));
        row(DecisionPageTexts.PROPOSED, signed(decided.proposed()));
        if (!decided.isProposal()) {
            row(DecisionPageTexts.APPROVED, signed(decided.approved()));
        }
        if (decided.digest() != null) {
            row(DecisionPageTexts.DIGEST, Sha256.inGroups(decided.digest()));
        }
        page.closeFacts();
    }

    private String signed(DecidedCase.Signed signed) {
        return Objects.requireNonNullElse(signed.name(), say(DecisionPageTexts.NO_NAME)) + ", " + page.day(signed.at());
    }

    private void addComplainants() {
        page.element("h2", say(DecisionPageTexts.COMPLAINTS));
        String count = page.amount(decided.complaints());
        if (decided.complaintCodes().isEmpty() && decided.complaints() > 0) {
            page.element("p", say(DecisionPageTexts.COUNT_ALONE).formatted(count));
            return;
        }
        page.element("p", say(DecisionPageTexts.COMPLAINTS_TEXT).formatted(count))
                .open("p");
        // a code that is broken at the end of a line is read as two
        decided.complaintCodes()
                .forEach(code ->
                        page.element("span style=\"white-space: nowrap\"", code).element("span", " "));
        page.close("p");
        long others = decided.complaints() - decided.complaintCodes().size();
        if (others > 0) {
            page.element("p", say(DecisionPageTexts.OTHERS).formatted(page.amount(others)));
        }
    }

    private void row(DecisionPageTexts label, String value) {
        page.row(say(label), value);
    }

    private String say(DecisionPageTexts words) {
        return words.in(locale);
    }
}

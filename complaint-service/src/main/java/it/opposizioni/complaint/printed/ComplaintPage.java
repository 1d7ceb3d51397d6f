package it.opposizioni.complaint.printed;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.evidence.EvidenceView.VerdictLineView;
import it.opposizioni.complaint.evidence.EvidenceView.VerdictView;
import it.opposizioni.complaint.evidence.Verdict;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.printed.ComplaintFacts.Complainant;
import it.opposizioni.kit.pdf.PrintedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A complaint to the Garante as its form wants it (GDPR art. 77; Codice art. 142 c. 1-2): who complains, against whom, the facts, the
 * norms, what is asked. PDF/A-2u to be kept for years, PDF/UA to be read by everybody. What the register does not know is filled in by
 * hand.
 */
final class ComplaintPage {

    /** To be written on. */
    private static final String BLANK = "_".repeat(44);

    private final ComplaintFacts facts;
    private final Locale locale;
    private final PrintedPage page;

    ComplaintPage(ComplaintFacts facts, Locale locale) {
        this.facts = facts;
        this.locale = locale;
        this.page = new PrintedPage(
                locale, say(ComplaintPageTexts.TITLE) + " " + facts.code(), say(ComplaintPageTexts.DESCRIPTION));
    }

    /** Without the code: it is on the page. */
    String fileName() {
        return say(ComplaintPageTexts.FILE_NAME);
    }

    byte[] pdf() {
        page.element("p class=\"register\"", say(ComplaintPageTexts.ADDRESSEE))
                .element("h1", say(ComplaintPageTexts.TITLE))
                .element("p", say(ComplaintPageTexts.NORM))
                .openFacts();
        row(ComplaintPageTexts.CODE, facts.code());
        row(ComplaintPageTexts.FILED, page.time(facts.filedAt()));
        row(ComplaintPageTexts.PRINTED, page.time(facts.printedAt()));
        if (facts.passedOn() != null) {
            row(
                    ComplaintPageTexts.PASSED_ON,
                    List.of(
                            facts.passedOn().to().label().in(locale),
                            page.day(facts.passedOn().at())));
        }
        page.closeFacts();
        addComplainant();
        addAccused();
        addFacts();
        addVerdicts();
        addNorms();
        page.element("h2", say(ComplaintPageTexts.ASKED))
                .element("p", say(ComplaintPageTexts.ASKED_TEXT))
                .element("p", say(ComplaintPageTexts.ASKED_MEASURES));
        addSignature();
        return page.pdf(PdfAConformance.PDFA_2_U);
    }

    private void addComplainant() {
        page.element("h2", say(ComplaintPageTexts.WHO));
        Complainant complainant = facts.complainant();
        if (complainant == null) {
            page.element("p", say(ComplaintPageTexts.WHO_CODED).formatted(facts.code()));
        }
        page.openFacts();
        if (complainant != null) {
            row(ComplaintPageTexts.NAME, complainant.name());
            row(ComplaintPageTexts.TAX_CODE, complainant.taxCode());
            row(ComplaintPageTexts.EMAIL, complainant.email());
            blank(ComplaintPageTexts.RESIDENCE);
        }
        row(ComplaintPageTexts.LINE, facts.calledNumber().spaced());
        page.closeFacts();
    }

    private void addAccused() {
        page.element("h2", say(ComplaintPageTexts.AGAINST)).openFacts();
        row(ComplaintPageTexts.COMPANY, facts.company() == null ? say(ComplaintPageTexts.NOT_SAID) : facts.company());
        List<String> numbers = facts.calls().stream()
                .flatMap(call -> call.callerNumber().stream())
                .map(ShownNumber::spaced)
                .distinct()
                .toList();
        row(ComplaintPageTexts.CALLERS, numbers.isEmpty() ? List.of(say(ComplaintPageTexts.NO_NUMBER)) : numbers);
        facts.evidence().verdicts().stream()
                .filter(verdict -> verdict.topic() == Verdict.Topic.CALLER)
                .forEach(verdict -> row(ComplaintPageTexts.DECLARED_BY, lines(verdict)));
        page.closeFacts();
    }

    private void addFacts() {
        page.element("h2", say(ComplaintPageTexts.FACTS)).openFacts();
        int number = 1;
        for (Call call : facts.calls()) {
            page.row(
                    say(ComplaintPageTexts.CALL).formatted(number++),
                    List.of(when(call.time()), caller(call), call.kind().label().in(locale)));
        }
        row(ComplaintPageTexts.PRODUCT, facts.product().label().in(locale));
        row(ComplaintPageTexts.CONSENT, yesOrNo(facts.consentGiven()));
        row(ComplaintPageTexts.STOP, yesOrNo(facts.askedToStop()));
        if (facts.description() != null) {
            row(ComplaintPageTexts.WORDS, facts.description().lines().toList());
        }
        page.closeFacts();
    }

    private String when(CallTime time) {
        return time.isExact()
                ? page.time(time.earliest())
                : page.day(time.earliest()) + ", " + time.part().words().in(locale);
    }

    private String caller(Call call) {
        return call.callerNumber()
                .map(number -> say(ComplaintPageTexts.FROM).formatted(number.spaced()))
                .orElseGet(
                        () -> say(call.isWithheld() ? ComplaintPageTexts.WITHHELD : ComplaintPageTexts.NUMBER_UNKNOWN));
    }

    private String yesOrNo(Boolean answer) {
        if (answer == null) {
            return say(ComplaintPageTexts.UNKNOWN);
        }
        return say(answer ? ComplaintPageTexts.YES : ComplaintPageTexts.NO);
    }

    private void addVerdicts() {
        page.element("h2", say(ComplaintPageTexts.FOUND))
                .element("p", say(ComplaintPageTexts.FOUND_TEXT))
                .openFacts();
        for (VerdictView verdict : facts.evidence().verdicts()) {
            row(
                    switch (verdict.topic()) {
                        case CALLED_NUMBER -> ComplaintPageTexts.CALLED_NUMBER;
                        case CALLER -> ComplaintPageTexts.CALLER;
                        case COMPARISON -> ComplaintPageTexts.COMPARISON;
                    },
                    lines(verdict));
        }
        page.closeFacts();
    }

    /** Each answer, and who gave it when; a source that has not answered has no day. */
    private List<String> lines(VerdictView verdict) {
        List<String> said = new ArrayList<>(
                verdict.lines().stream().map(VerdictLineView::text).toList());
        if (verdict.statedAt() != null) {
            said.add(say(ComplaintPageTexts.STATED).formatted(verdict.sourceName(), page.time(verdict.statedAt())));
        }
        return said;
    }

    private void addNorms() {
        page.element("h2", say(ComplaintPageTexts.NORMS));
        if (facts.norms().isEmpty()) {
            page.element("p", say(ComplaintPageTexts.NO_NORMS));
        } else {
            page.element("p", String.join("; ", facts.norms()) + ".");
        }
    }

    /** Only its reporter signs it. */
    private void addSignature() {
        if (facts.complainant() == null) {
            return;
        }
        page.open("div class=\"check\"")
                .element("h2", say(ComplaintPageTexts.TO_SIGN))
                .element("p", say(ComplaintPageTexts.SENDING))
                .element("p", say(ComplaintPageTexts.REPORT))
                .element("p", say(ComplaintPageTexts.TRUE))
                .openFacts();
        blank(ComplaintPageTexts.COURT);
        blank(ComplaintPageTexts.PLACE);
        blank(ComplaintPageTexts.SIGNATURE);
        page.closeFacts().close("div");
    }

    private void blank(ComplaintPageTexts label) {
        page.row(say(label), BLANK);
    }

    /** @param value null for what is filled in by hand */
    private void row(ComplaintPageTexts label, String value) {
        page.row(say(label), Objects.requireNonNullElse(value, BLANK));
    }

    private void row(ComplaintPageTexts label, List<String> lines) {
        page.row(say(label), lines);
    }

    private String say(ComplaintPageTexts words) {
        return words.in(locale);
    }
}

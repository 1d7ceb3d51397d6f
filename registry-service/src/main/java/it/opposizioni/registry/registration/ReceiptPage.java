package it.opposizioni.registry.registration;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import it.opposizioni.kit.pdf.PrintedPage;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.OppositionView;
import it.opposizioni.registry.opposition.OppositionView.OpposedMedium;
import java.time.Instant;
import java.util.Locale;

/**
 * The receipt of a registration as a page to print and to file, in one reader's language: PDF/A-2u and PDF/UA. Of its numbers it says what is
 * true when it is printed, which may be more or less than what was asked for then.
 */
final class ReceiptPage {

    private final RegistrationView registration;
    private final Locale locale;
    private final Instant now;

    ReceiptPage(RegistrationView registration, Locale locale, Instant now) {
        this.registration = registration;
        this.locale = locale;
        this.now = now;
    }

    /** Says nothing of a number. */
    String fileName() {
        return say(ReceiptTexts.FILE_NAME);
    }

    byte[] pdf() {
        PrintedPage page = new PrintedPage(
                locale, say(ReceiptTexts.TITLE) + " " + registration.protocol(), say(ReceiptTexts.INTRO));
        page.element("p class=\"register\"", say(ReceiptTexts.REGISTER))
                .element("h1", say(ReceiptTexts.TITLE))
                .element("p", say(ReceiptTexts.INTRO))
                .openFacts()
                .row(say(ReceiptTexts.PROTOCOL), registration.protocol())
                .row(say(ReceiptTexts.RECORDED), page.time(registration.recordedAt()))
                .closeFacts()
                .element("h2", say(ReceiptTexts.NUMBERS));
        registration.oppositions().forEach(opposition -> addNumber(page, opposition));
        if (registration.oppositions().stream().anyMatch(ReceiptPage::isToStay)) {
            page.element("h2", say(ReceiptTexts.MEANING))
                    .element("p", say(ReceiptTexts.AT_ONCE))
                    .element("p", say(ReceiptTexts.NO_END));
        }
        page.element("p", say(ReceiptTexts.PRINTED).formatted(page.time(now)));
        return page.pdf(PdfAConformance.PDFA_2_U);
    }

    private void addNumber(PrintedPage page, OppositionView opposition) {
        page.openRecord().row(say(ReceiptTexts.NUMBER), opposition.number().spaced());
        opposition.dates().forEach(medium -> addMedium(page, medium, opposition));
        if (opposition.withdrawal() != null) {
            page.row(
                    say(ReceiptTexts.PLANNED_END),
                    say(ReceiptTexts.ALL_ENDS)
                            .formatted(page.time(opposition.withdrawal().dueAt())));
        }
        if (opposition.endedAt() != null) {
            page.row(say(ReceiptTexts.ENDED_AT), page.time(opposition.endedAt()));
        }
        page.closeFacts();
    }

    /** A day of full protection that comes after the end never comes; one whose end was asked for is promised to nobody. */
    private void addMedium(PrintedPage page, OpposedMedium medium, OppositionView opposition) {
        boolean calls = medium.medium() == Medium.TELEPHONE;
        Instant end = endOf(medium.medium(), opposition);
        boolean reached = end == null || medium.activeFrom().isBefore(end);
        if (reached || opposition.endedAt() != null) {
            page.row(
                    say(calls ? ReceiptTexts.CALLS_FULL : ReceiptTexts.POST_FULL),
                    reached ? page.day(medium.activeFrom()) : say(ReceiptTexts.NOT_REACHED));
        }
        if (isToGo(medium.medium(), opposition)) {
            ReceiptTexts what = calls ? ReceiptTexts.CALLS_END : ReceiptTexts.POST_ENDS;
            page.row(say(ReceiptTexts.PLANNED_END), say(what).formatted(page.time(end)));
        }
    }

    /** When that medium is opposed no longer, as far as that is known; null where it is not. */
    private static Instant endOf(Medium medium, OppositionView opposition) {
        if (opposition.endedAt() != null) {
            return opposition.endedAt();
        }
        if (isToGo(medium, opposition)) {
            return opposition.mediumWithdrawal().dueAt();
        }
        return opposition.withdrawal() == null ? null : opposition.withdrawal().dueAt();
    }

    private static boolean isToGo(Medium medium, OppositionView opposition) {
        return opposition.mediumWithdrawal() != null
                && opposition.mediumWithdrawal().medium() == medium;
    }

    private static boolean isToStay(OppositionView opposition) {
        return opposition.endedAt() == null && opposition.withdrawal() == null;
    }

    private String say(ReceiptTexts words) {
        return words.in(locale);
    }
}

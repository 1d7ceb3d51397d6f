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
        if (registration.oppositions().stream().anyMatch(opposition -> opposition.endedAt() == null)) {
            page.element("h2", say(ReceiptTexts.MEANING))
                    .element("p", say(ReceiptTexts.AT_ONCE))
                    .element("p", say(ReceiptTexts.NO_END));
        }
        page.element("p", say(ReceiptTexts.PRINTED).formatted(page.time(now)));
        return page.pdf(PdfAConformance.PDFA_2_U);
    }

    private void addNumber(PrintedPage page, OppositionView opposition) {
        page.openRecord().row(say(ReceiptTexts.NUMBER), opposition.number().spaced());
        for (OpposedMedium medium : opposition.dates()) {
            ReceiptTexts label =
                    medium.medium() == Medium.TELEPHONE ? ReceiptTexts.CALLS_ACTIVE : ReceiptTexts.POST_ACTIVE;
            page.row(say(label), page.day(medium.activeFrom()));
        }
        if (opposition.endedAt() != null) {
            page.row(say(ReceiptTexts.ENDED_AT), page.time(opposition.endedAt()));
        }
        page.closeFacts();
    }

    private String say(ReceiptTexts words) {
        return words.in(locale);
    }
}

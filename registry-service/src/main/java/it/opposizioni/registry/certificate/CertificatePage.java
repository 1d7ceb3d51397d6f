package it.opposizioni.registry.certificate;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import it.opposizioni.kit.pdf.PrintedPage;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * The certificate as a page to print and to file, in one reader's language: PDF/A-2u to be kept for years, PDF/UA to be read by
 * everybody. It proves nothing by itself; its code leads to the verification.
 */
final class CertificatePage {

    private final CertificateClaims claims;
    private final Locale locale;

    CertificatePage(CertificateClaims claims, Locale locale) {
        this.claims = claims;
        this.locale = locale;
    }

    String fileName() {
        return say(CertificateTexts.FILE_NAME);
    }

    byte[] pdf() {
        PrintedPage page = new PrintedPage(
                locale,
                say(CertificateTexts.TITLE) + " " + VerificationCode.printed(claims.jti()),
                say(CertificateTexts.INTRO));
        page.element("p class=\"register\"", say(CertificateTexts.REGISTER))
                .element("h1", say(CertificateTexts.TITLE))
                .element("p", say(CertificateTexts.INTRO));
        addFacts(page);
        page.element("h2", say(CertificateTexts.MEANING))
                .element(
                        "p",
                        say(
                                claims.endedAt() == null
                                        ? CertificateTexts.MEANING_IN_FORCE
                                        : CertificateTexts.MEANING_ENDED));
        if (claims.exemptionsWithoutEffect() > 0) {
            page.element("p", say(CertificateTexts.MEANING_WITHOUT_EFFECT));
        }
        addCheck(page);
        return page.pdf(PdfAConformance.PDFA_2_U);
    }

    private void addFacts(PrintedPage page) {
        boolean inForce = claims.endedAt() == null;
        page.element("h2", say(CertificateTexts.FACTS)).openFacts();
        row(page, CertificateTexts.NUMBER, claims.number().spaced());
        row(page, CertificateTexts.STATE, say(inForce ? CertificateTexts.IN_FORCE : CertificateTexts.ENDED));
        claims.media().forEach(dates -> addDates(page, dates));
        if (claims.plannedEnd() != null) {
            addPlannedEnd(page, claims.plannedEnd());
        }
        if (!inForce) {
            row(page, CertificateTexts.ENDED_AT, page.time(claims.endedAt()));
        }
        if (claims.consentsRevokedAsOf() == null) {
            row(page, CertificateTexts.CONSENTS, say(CertificateTexts.NO_CONSENTS));
        } else {
            row(page, CertificateTexts.CONSENTS_BEFORE, page.time(claims.consentsRevokedAsOf()));
        }
        row(
                page,
                CertificateTexts.EXEMPTIONS,
                claims.exemptions() == 0 ? say(CertificateTexts.NO_EXEMPTIONS) : then(page, claims.exemptions()));
        if (claims.exemptionsWithoutEffect() > 0) {
            row(page, CertificateTexts.WITHOUT_EFFECT, then(page, claims.exemptionsWithoutEffect()));
        }
        if (claims.protocol() != null) {
            row(page, CertificateTexts.PROTOCOL, claims.protocol());
        }
        row(page, CertificateTexts.ISSUED, page.time(claims.issuedAt()));
        page.closeFacts();
    }

    private String then(PrintedPage page, int exemptions) {
        return say(CertificateTexts.EXEMPTIONS_THEN).formatted(page.amount(exemptions));
    }

    private void addDates(PrintedPage page, MediumDates dates) {
        boolean calls = dates.medium() == Medium.TELEPHONE;
        row(page, calls ? CertificateTexts.CALLS_SINCE : CertificateTexts.POST_SINCE, page.time(dates.effectiveFrom()));
        CertificateTexts full = calls ? CertificateTexts.CALLS_FULL : CertificateTexts.POST_FULL;
        if (!isReachedBefore(claims.endedAt(), dates)) {
            row(page, full, say(CertificateTexts.NOT_REACHED));
        } else if (isToGo(dates.medium())
                && !isReachedBefore(claims.plannedEnd().dueAt(), dates)) {
            row(page, full, say(CertificateTexts.ONLY_IF_UNDONE));
        } else {
            row(page, full, page.day(dates.activeFrom()));
        }
    }

    private boolean isToGo(Medium medium) {
        return claims.plannedEnd() != null && claims.plannedEnd().isOf(medium);
    }

    /** A day of full protection that comes after the end never comes. */
    private static boolean isReachedBefore(Instant end, MediumDates dates) {
        return end == null || dates.activeFrom().isBefore(end);
    }

    private void addPlannedEnd(PrintedPage page, PlannedEnd end) {
        CertificateTexts what = end.medium() == null
                ? CertificateTexts.ALL_ENDS
                : end.medium() == Medium.TELEPHONE ? CertificateTexts.CALLS_END : CertificateTexts.POST_ENDS;
        row(page, CertificateTexts.PLANNED_END, say(what).formatted(page.time(end.dueAt())));
    }

    private void addCheck(PrintedPage page) {
        String address = VerificationCode.address(URI.create(claims.iss()), claims.jti(), locale);
        page.open("div class=\"check\"")
                .element("h2", say(CertificateTexts.CHECK))
                .verification(
                        claims.jti(),
                        address,
                        say(CertificateTexts.CODE),
                        say(CertificateTexts.QR_ALT).formatted(address),
                        say(CertificateTexts.CHECK_ONLINE))
                .close("div");
    }

    private void row(PrintedPage page, CertificateTexts label, String value) {
        page.row(say(label), value);
    }

    private String say(CertificateTexts words) {
        return words.in(locale);
    }
}

package it.opposizioni.operator.consultation.receipt.document;

import it.opposizioni.kit.pdf.PrintedPage;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.receipt.ReceiptClaims;
import java.net.URI;
import java.util.Locale;

/** The printed receipt, for one reader's language. */
final class ReceiptPage {

    private final ReceiptClaims claims;
    private final URI portal;
    private final Locale locale;
    private final PrintedPage page;

    ReceiptPage(ReceiptClaims claims, URI portal, Locale locale) {
        this.claims = claims;
        this.portal = portal;
        this.locale = locale;
        this.page = new PrintedPage(
                locale,
                say(ReceiptTexts.TITLE) + " " + VerificationCode.printed(claims.code()),
                say(ReceiptTexts.INTRO));
    }

    PrintedPage written() {
        page.element("p class=\"register\"", say(ReceiptTexts.REGISTER))
                .element("h1", say(ReceiptTexts.TITLE))
                .element("p", say(ReceiptTexts.INTRO));
        addFacts();
        addCounts();
        if (claims.input().sha256() != null) {
            addFiles();
        }
        addCheck();
        return page;
    }

    private void addFacts() {
        page.element("h2", say(ReceiptTexts.FACTS)).openFacts();
        row(ReceiptTexts.OPERATOR, claims.operator().name());
        if (claims.principal() != null) {
            row(ReceiptTexts.PRINCIPAL, claims.principal().name());
        }
        row(
                ReceiptTexts.PURPOSE,
                term(claims.campaign().purpose()) + ", "
                        + term(claims.campaign().medium()));
        if (claims.campaign().recipient() != null) {
            row(ReceiptTexts.RECIPIENT, claims.campaign().recipient());
        }
        row(ReceiptTexts.SEALED, page.time(claims.sealedAt()));
        row(ReceiptTexts.VALID, page.lastDay(claims.validUntil()));
        row(
                ReceiptTexts.REGISTER_STATE,
                say(ReceiptTexts.VERSION_AS_OF)
                        .formatted(page.amount(claims.registerVersion()), page.time(claims.registerAsOf())));
        if (claims.registerSequence() != null) {
            row(
                    ReceiptTexts.LAST_EVENT,
                    say(ReceiptTexts.EVENT_NUMBER).formatted(page.amount(claims.registerSequence())));
        }
        row(ReceiptTexts.CONSULTATION, claims.jti().toString());
        page.closeFacts();
    }

    private void addCounts() {
        ListCounts counts = claims.counts();
        page.element("h2", say(ReceiptTexts.COUNTS)).openFacts();
        row(ReceiptTexts.RECEIVED, page.amount(counts.received()));
        row(ReceiptTexts.CALLABLE, page.amount(counts.callable()));
        row(ReceiptTexts.OPPOSED, page.amount(counts.opposed()));
        if (counts.exempted() > 0) {
            row(ReceiptTexts.EXEMPTED, page.amount(counts.exempted()));
        }
        row(ReceiptTexts.INVALID, page.amount(counts.invalid()));
        row(ReceiptTexts.DUPLICATES, page.amount(counts.duplicates()));
        page.closeFacts();
    }

    private void addFiles() {
        page.element("h2", say(ReceiptTexts.FILES));
        page.open("table class=\"digests\"").open("thead").open("tr");
        for (ReceiptTexts head : new ReceiptTexts[] {ReceiptTexts.FILE, ReceiptTexts.BYTES, ReceiptTexts.DIGEST}) {
            String side = head == ReceiptTexts.BYTES ? " class=\"number\"" : "";
            page.element("th scope=\"col\"" + side, say(head));
        }
        page.close("tr").close("thead").open("tbody");
        file(
                say(ReceiptTexts.INPUT_FILE),
                claims.input().bytes(),
                claims.input().sha256());
        claims.outputs().forEach(output -> file(term(output.name() + "_file"), output.bytes(), output.sha256()));
        page.closeFacts();
    }

    private void file(String name, long bytes, String sha256) {
        page.open("tr")
                .element("th scope=\"row\"", name)
                .element("td class=\"number\"", page.amount(bytes))
                .element("td", sha256)
                .close("tr");
    }

    private void addCheck() {
        String address = VerificationCode.address(portal, claims.code(), locale);
        page.open("div class=\"check\"")
                .element("h2", say(ReceiptTexts.CHECK))
                .verification(
                        claims.code(),
                        address,
                        say(ReceiptTexts.CODE),
                        say(ReceiptTexts.QR_ALT).formatted(address),
                        say(ReceiptTexts.CHECK_ONLINE),
                        say(ReceiptTexts.CHECK_OFFLINE))
                .close("div");
    }

    private void row(ReceiptTexts label, String value) {
        page.row(say(label), value);
    }

    private String say(ReceiptTexts words) {
        return words.in(locale);
    }

    /** A word of the protocol in the reader's language; one that is newer than this page as it is. */
    private String term(String code) {
        try {
            return say(ReceiptTexts.valueOf(code.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            return code;
        }
    }
}

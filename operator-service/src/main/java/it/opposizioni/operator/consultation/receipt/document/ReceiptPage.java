package it.opposizioni.operator.consultation.receipt.document;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.receipt.ReceiptClaims;
import it.opposizioni.operator.consultation.receipt.ReceiptCode;
import java.net.URI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The printed receipt as XHTML, for one reader's language. Everything that comes from outside is escaped. */
final class ReceiptPage {

    /** What XML 1.0 forbids even when it is escaped: nobody sees it, and the page would not be made. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 18mm 16mm }
            * { font-family: Receipt; font-weight: normal; font-style: normal }
            body { margin: 0; font-size: 9.5pt; line-height: 1.4; color: #17324d }
            .register { margin: 0; font-size: 11pt; color: #0059b3 }
            h1 { margin: 0 0 3mm; padding-bottom: 2.5mm; font-size: 21pt; line-height: 1.2; border-bottom: 0.8mm solid #0059b3 }
            h2 { margin: 5mm 0 1.5mm; font-size: 12.5pt; color: #0059b3 }
            p { margin: 0 0 2mm }
            table { width: 100%; border-collapse: collapse }
            th, td { padding: 1.1mm 2mm 1.1mm 0; text-align: left; vertical-align: top; border-bottom: 0.2mm solid #c5d0dc }
            th { width: 52mm; color: #455b71 }
            .digests th { width: 34mm } .digests td { font-size: 8pt }
            .number { text-align: right; width: 28mm; padding-right: 5mm }
            .check { page-break-inside: avoid } .check td { border: none } .qr { width: 44mm } .qr img { width: 42mm; height: 42mm }
            .code { font-size: 17pt; letter-spacing: 0.5pt; color: #17324d }
            """;

    private final ReceiptClaims claims;
    private final URI portal;
    private final Locale locale;
    private final StringBuilder html = new StringBuilder(8 << 10);

    ReceiptPage(ReceiptClaims claims, URI portal, Locale locale) {
        this.claims = claims;
        this.portal = portal;
        this.locale = locale;
    }

    String html() {
        String title = say(ReceiptTexts.TITLE) + " " + ReceiptCode.printed(claims.code());
        html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><title>")
                .append(escape(title))
                .append("</title><meta name=\"description\" content=\"")
                .append(escape(say(ReceiptTexts.INTRO)))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>");
        element("p class=\"register\"", say(ReceiptTexts.REGISTER));
        element("h1", say(ReceiptTexts.TITLE));
        element("p", say(ReceiptTexts.INTRO));
        addFacts();
        addCounts();
        if (claims.input().sha256() != null) {
            addFiles();
        }
        addCheck();
        return html.append("</body></html>").toString();
    }

    private void addFacts() {
        element("h2", say(ReceiptTexts.FACTS));
        html.append("<table><tbody>");
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
        row(ReceiptTexts.SEALED, time(claims.sealedAt()));
        row(ReceiptTexts.VALID, lastDay(claims.validUntil()));
        row(
                ReceiptTexts.REGISTER_STATE,
                say(ReceiptTexts.VERSION_AS_OF)
                        .formatted(number(claims.registerVersion()), time(claims.registerAsOf())));
        if (claims.registerSequence() != null) {
            row(ReceiptTexts.LAST_EVENT, say(ReceiptTexts.EVENT_NUMBER).formatted(number(claims.registerSequence())));
        }
        row(ReceiptTexts.CONSULTATION, claims.jti().toString());
        html.append("</tbody></table>");
    }

    private void addCounts() {
        ListCounts counts = claims.counts();
        element("h2", say(ReceiptTexts.COUNTS));
        html.append("<table><tbody>");
        row(ReceiptTexts.RECEIVED, number(counts.received()));
        row(ReceiptTexts.CALLABLE, number(counts.callable()));
        row(ReceiptTexts.OPPOSED, number(counts.opposed()));
        if (counts.exempted() > 0) {
            row(ReceiptTexts.EXEMPTED, number(counts.exempted()));
        }
        row(ReceiptTexts.INVALID, number(counts.invalid()));
        row(ReceiptTexts.DUPLICATES, number(counts.duplicates()));
        html.append("</tbody></table>");
    }

    private void addFiles() {
        element("h2", say(ReceiptTexts.FILES));
        html.append("<table class=\"digests\"><thead><tr>");
        for (ReceiptTexts head : new ReceiptTexts[] {ReceiptTexts.FILE, ReceiptTexts.BYTES, ReceiptTexts.DIGEST}) {
            String side = head == ReceiptTexts.BYTES ? " class=\"number\"" : "";
            element("th scope=\"col\"" + side, say(head));
        }
        html.append("</tr></thead><tbody>");
        file(
                say(ReceiptTexts.INPUT_FILE),
                claims.input().bytes(),
                claims.input().sha256());
        claims.outputs().forEach(output -> file(term(output.name() + "_file"), output.bytes(), output.sha256()));
        html.append("</tbody></table>");
    }

    private void file(String name, long bytes, String sha256) {
        html.append("<tr>");
        element("th scope=\"row\"", name);
        element("td class=\"number\"", number(bytes));
        element("td", sha256);
        html.append("</tr>");
    }

    private void addCheck() {
        String address = address();
        html.append("<div class=\"check\">");
        element("h2", say(ReceiptTexts.CHECK));
        html.append("<div style=\"float: left\" class=\"qr\"><img src=\"")
                .append(QrCode.dataUri(address))
                .append("\" alt=\"")
                .append(escape(say(ReceiptTexts.QR_ALT).formatted(address)))
                .append("\"/></div><div style=\"margin-left: 48mm\">");
        element("p", say(ReceiptTexts.CODE));
        element("p class=\"code\"", ReceiptCode.printed(claims.code()));
        element("p", say(ReceiptTexts.CHECK_ONLINE));
        element("p", address);
        element("p", say(ReceiptTexts.CHECK_OFFLINE));
        html.append("</div></div>");
    }

    private String address() {
        String base = portal.toString().replaceFirst("/+$", "");
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return base + (english ? "/en/verify/" : "/it/verifica/") + claims.code();
    }

    private void row(ReceiptTexts label, String value) {
        html.append("<tr>");
        element("th scope=\"row\"", say(label));
        element("td", value);
        html.append("</tr>");
    }

    private void element(String tag, String text) {
        String name = tag.split(" ", 2)[0];
        html.append('<')
                .append(tag)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append('>');
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

    private String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", locale)
                .withZone(Rome.ZONE)
                .format(at);
    }

    private String lastDay(Instant end) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(Rome.day(end.minusMillis(1)));
    }

    private static String escape(String text) {
        return NOT_XML.matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

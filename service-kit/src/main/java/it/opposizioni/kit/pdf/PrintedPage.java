package it.opposizioni.kit.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.kit.time.Rome;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A page of the register to print and to file, in one reader's language: headings, tables of facts, and how to check it. Everything that
 * comes from outside is escaped.
 */
public final class PrintedPage {

    private static final String FONT = "Page";

    /** What XML 1.0 forbids even when it is escaped: nobody sees it, and the page would not be made. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 18mm 16mm }
            * { font-family: Page; font-weight: normal; font-style: normal }
            body { margin: 0; font-size: 9.5pt; line-height: 1.4; color: #17324d }
            .register { margin: 0; font-size: 11pt; color: #0059b3 }
            h1 { margin: 0 0 3mm; padding-bottom: 2.5mm; font-size: 21pt; line-height: 1.2; border-bottom: 0.8mm solid #0059b3 }
            h2 { margin: 5mm 0 1.5mm; font-size: 12.5pt; color: #0059b3 }
            p { margin: 0 0 2mm }
            table { width: 100%; border-collapse: collapse }
            th, td { padding: 1.1mm 2mm 1.1mm 0; text-align: left; vertical-align: top; border-bottom: 0.2mm solid #c5d0dc }
            th { width: 52mm; color: #455b71 }
            .digests th { width: 34mm } .digests td { font-size: 8pt }
            .record { margin-bottom: 4mm } td p { margin: 0 }
            .number { text-align: right; width: 28mm; padding-right: 5mm }
            .check { page-break-inside: avoid } .qr { float: left; width: 44mm } .qr object { width: 42mm; height: 42mm }
            .beside { margin-left: 48mm }
            .code { font-size: 17pt; letter-spacing: 0.5pt; color: #17324d }
            """;

    private final Locale locale;
    private final StringBuilder html = new StringBuilder(8 << 10);

    /**
     * @param title of the document, as programs show it; the page says it in its own words
     * @param description what it is, in a sentence
     */
    public PrintedPage(Locale locale, String title, String description) {
        this.locale = locale;
        html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><title>")
                .append(escape(title))
                .append("</title><meta name=\"description\" content=\"")
                .append(escape(description))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>");
    }

    /** @param tag with its attributes: {@code p class="code"} */
    public PrintedPage element(String tag, String text) {
        open(tag);
        html.append(escape(text));
        return close(name(tag));
    }

    /** @param tag with its attributes */
    public PrintedPage open(String tag) {
        html.append('<').append(tag).append('>');
        return this;
    }

    public PrintedPage close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    private static String name(String tag) {
        return tag.split(" ", 2)[0];
    }

    /** A table of {@link #row}s. */
    public PrintedPage openFacts() {
        return open("table").open("tbody");
    }

    public PrintedPage closeFacts() {
        return close("tbody").close("table");
    }

    public PrintedPage row(String label, String value) {
        return open("tr")
                .element("th scope=\"row\"", label)
                .element("td", value)
                .close("tr");
    }

    /**
     * The code, the address that it leads to, and the same as a QR code.
     *
     * @param codeLabel what stands over the code
     * @param inWords what somebody who does not see the QR code is told of it
     * @param how to use code and address, before the address
     */
    public PrintedPage verification(
            String code, String address, String codeLabel, String inWords, String how, String... afterwards) {
        open("div class=\"qr\"");
        html.append("<object type=\"")
                .append(QrCode.TYPE)
                .append("\" data=\"")
                .append(escape(address))
                .append("\" alt=\"")
                .append(escape(inWords))
                .append("\"></object>");
        close("div").open("div class=\"beside\"");
        element("p", codeLabel).element("p class=\"code\"", VerificationCode.printed(code));
        element("p", how).element("p", address);
        for (String sentence : afterwards) {
            element("p", sentence);
        }
        return close("div");
    }

    /** A table of rows, one of several alike: with room beneath. */
    public PrintedPage openRecord() {
        return open("table class=\"record\"").open("tbody");
    }

    /** @param lines one beneath the other */
    public PrintedPage row(String label, List<String> lines) {
        open("tr").element("th scope=\"row\"", label).open("td");
        lines.forEach(line -> element("p", line));
        return close("td").close("tr");
    }

    public String amount(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", locale)
                .withZone(Rome.ZONE)
                .format(at);
    }

    public String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(Rome.day(at));
    }

    /** The last day of what ends just before this instant. */
    public String lastDay(Instant end) {
        return day(end.minusMillis(1));
    }

    /** @param standard of PDF/A, by which it can be read for as long as it is kept */
    public byte[] pdf(PdfAConformance standard) {
        return AccessiblePdf.toBeKept(html + "</body></html>", FONT, standard);
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

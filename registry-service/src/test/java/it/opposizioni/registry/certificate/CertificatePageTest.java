package it.opposizioni.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The printed certificate: what it says, and that it keeps the standards for archives and for readers without sight. */
class CertificatePageTest {

    private static final Instant REGISTERED = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant ACTIVE = Instant.parse("2026-12-10T23:00:00Z");
    private static final Instant POST_ACTIVE = Instant.parse("2026-12-25T23:00:00Z");
    private static final String CODE = "7K3MQ9XD40T12B8C";

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"it, PDFA_2_U", "it, PDFUA_1", "en, PDFA_2_U", "en, PDFUA_1"})
    void itKeepsTheStandard(String language, PDFAFlavour standard) throws Exception {
        byte[] page = pdf(claims(3, 1, null), language);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(page), standard)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(standard, false).validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getTestAssertions().toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "it, Certificato di iscrizione, '25 novembre 2026, 10:00:00', 11 dicembre 2026, 26 dicembre 2026, it/verifica",
        "en, Certificate of registration, '25 November 2026, 10:00:00', 11 December 2026, 26 December 2026, en/verify"
    })
    void itSaysNumberDatesAndCode(
            String language, String title, String since, String active, String postActive, String path)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(claims(0, null), language))) {
            String address = "https://registro.example/" + path + "/" + CODE;
            assertThat(new PDFTextStripper().getText(document))
                    .contains(title, "+39 333 123 4567", "OPP-2026-7K3M-Q9XD-40TH", since, active, postActive)
                    .contains("7K3M-Q9XD-40T1-2B8C", address)
                    .doesNotContain(" null");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language);
            assertThat(document.getDocumentInformation().getTitle())
                    .contains(title)
                    .doesNotContain("333");
            assertThat(scanned(document)).isEqualTo(address);
        }
    }

    @Test
    void whatIsNotThereIsSaidInWords() throws IOException {
        CertificateClaims all = claims(0, null);
        CertificateClaims imported = new CertificateClaims(
                all.iss(),
                all.jti(),
                all.iat(),
                all.oppositionId(),
                all.number(),
                null,
                List.of(all.media().getFirst()),
                null,
                0,
                0,
                null,
                null,
                all.issuedAt());
        assertThat(text(pdf(imported, "it")).lines())
                .contains("Stato iscritto nel registro", "Consensi annullati nessuno")
                .noneMatch(line -> line.contains("Protocollo") || line.contains("Posta:"));
        assertThat(text(pdf(claims(12, null), "en")).lines())
                .contains("Companies allowed to advertise 12, at the time of issue")
                .noneMatch(line -> line.contains("without effect"));
    }

    /** Who reads it must not take a company that may not call for one that may. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | Aziende autorizzate 1, al momento del rilascio | Permessi senza effetto 2, al momento del rilascio | sono di aziende sospese",
                "en | allowed to advertise 1, at the time of issue | Permissions without effect 2, at the time of issue | companies that are suspended"
            })
    void permissionsOfCompaniesThatMayNotConsultAreToldApart(
            String language, String allowed, String withoutEffect, String why) throws IOException {
        byte[] pdf = pdf(claims(1, 2, null), language);
        assertThat(text(pdf)).contains(allowed, withoutEffect, why);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void ofOneThatHasEndedItPromisesNothing() throws IOException {
        assertThat(text(pdf(claims(0, Instant.parse("2026-12-20T10:00:00Z")), "it")))
                .contains("Stato iscrizione finita", "20 dicembre 2026, 11:00:00")
                .doesNotContain("ogni contatto pubblicitario è una violazione");
    }

    /** Calls were fully protected before the end, and post never was. */
    @Test
    void aDayThatComesAfterTheEndIsNotStated() throws IOException {
        Instant ended = Instant.parse("2026-12-20T10:00:00Z");
        assertThat(text(pdf(claims(0, ended), "it")).lines())
                .contains("Telefonate: protezione piena 11 dicembre 2026", "Posta: protezione piena non raggiunta")
                .noneMatch(line -> line.contains("26 dicembre"));
        assertThat(text(pdf(claims(0, ended), "en")).lines()).contains("Post: full protection not reached");
    }

    @Test
    void whatIsAskedToEndIsSaidAndNotPromised() throws IOException {
        Instant asked = Instant.parse("2026-12-01T09:00:00Z");
        Instant due = Instant.parse("2026-12-02T09:00:00Z");
        assertThat(text(pdf(claims(0, 0, new PlannedEnd(Medium.POST, asked, due), null), "it"))
                        .lines())
                .contains(
                        "Telefonate: protezione piena 11 dicembre 2026",
                        "Posta: protezione piena solo se la richiesta di togliere si annulla",
                        "Chiesto di togliere la posta: vale fino al 2 dicembre 2026, 10:00:00")
                .noneMatch(line -> line.contains("26 dicembre"));
        assertThat(text(pdf(claims(0, 0, new PlannedEnd(null, asked, due), null), "en"))
                        .lines())
                .contains("Asked to take off everything: lasts until 2 December 2026, 10:00:00")
                .noneMatch(line -> line.contains("11 December") || line.contains("26 December"));
    }

    /** Sharp on every printer. */
    @Test
    void theQrCodeIsNoPicture() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(claims(0, null), "it"))) {
            for (PDPage page : document.getPages()) {
                assertThat(StreamSupport.stream(
                                page.getResources().getXObjectNames().spliterator(), false))
                        .isEmpty();
            }
        }
    }

    private static byte[] pdf(CertificateClaims claims, String language) {
        return new CertificatePage(claims, Locale.of(language)).pdf();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static CertificateClaims claims(int exemptions, Instant endedAt) {
        return claims(exemptions, 0, endedAt);
    }

    private static CertificateClaims claims(int exemptions, int withoutEffect, Instant endedAt) {
        return claims(exemptions, withoutEffect, null, endedAt);
    }

    private static CertificateClaims claims(int exemptions, int withoutEffect, PlannedEnd plannedEnd, Instant endedAt) {
        CertifiedFacts facts = new CertifiedFacts(
                new UUID(1, 2),
                PhoneNumber.tryParse("+393331234567").orElseThrow(),
                "OPP-2026-7K3M-Q9XD-40TH",
                List.of(
                        new MediumDates(Medium.TELEPHONE, REGISTERED, ACTIVE),
                        new MediumDates(Medium.POST, REGISTERED, POST_ACTIVE)),
                REGISTERED,
                exemptions,
                endedAt);
        return CertificateClaims.of(
                new Certificate(CODE, facts, "it", REGISTERED.plusSeconds(90)),
                facts,
                withoutEffect,
                plannedEnd,
                URI.create("https://registro.example/"));
    }

    /** As a telephone does with the printed page. */
    private static String scanned(PDDocument document) {
        try {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText();
        } catch (Exception e) {
            throw new AssertionError("the QR code cannot be read", e);
        }
    }
}

package it.opposizioni.operator.consultation.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.receipt.document.ReceiptPdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The printed receipt: what it says, and that it keeps the standards for archives and for readers without sight. */
class ReceiptPdfTest {

    private final ReceiptPdf pdf = new ReceiptPdf(new PortalConfig());
    private final ReceiptClaims claims = Receipts.claims(new Random(3));

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_U", "PDFUA_1"})
    void itKeepsTheStandard(PDFAFlavour standard) throws Exception {
        byte[] page = pdf.render(claims, Locale.ITALIAN);
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
        "it, Ricevuta di consultazione, 10 dicembre 2026, https://registro.example/it/verifica/",
        "en, Receipt of a consultation, 10 December 2026, https://registro.example/en/verify/"
    })
    void itSaysWhoWhenAndWhereToCheck(String language, String title, String lastDay, String address)
            throws IOException {
        byte[] page = pdf.render(claims, Locale.forLanguageTag(language));
        try (PDDocument document = Loader.loadPDF(page)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(title, lastDay, address + claims.code(), VerificationCode.printed(claims.code()))
                    .contains(
                            "Squillo & <Figli> S.r.l. \"Città\"", claims.input().sha256());
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language);
            assertThat(scanned(document)).isEqualTo(address + claims.code());
        }
    }

    @Test
    void itSaysHowManyOfEachKindThereWere() throws IOException {
        ReceiptFacts facts =
                Receipts.facts(new Random(4), new ListCounts(1_234_567, 1_234_000, 89, 300_111, 933_555, 334, 567));
        byte[] page =
                pdf.render(ReceiptClaims.of(facts, "https://registro.example", "7K3MQ9XD40T12B8C"), Locale.ITALIAN);
        try (PDDocument document = Loader.loadPDF(page)) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .contains(
                            "Righe ricevute 1.234.567",
                            "Utilizzabili 933.555",
                            "Iscritti al registro 300.111",
                            "Iscritti, con deroga per chi consulta 334",
                            "Non validi 567",
                            "Ripetuti nella lista 89");
        }
    }

    @Test
    void aQuickChecksNamesNoFiles() throws IOException {
        ReceiptFacts list = Receipts.facts(new Random(5));
        ReceiptFacts check = new ReceiptFacts(
                list.consultationId(),
                list.operator(),
                null,
                list.campaign(),
                new ReceiptFacts.Digest(null, 0),
                List.of(),
                new ListCounts(2, 2, 0, 1, 1, 0, 0),
                list.register(),
                list.sealedAt(),
                list.validUntil());
        byte[] page =
                pdf.render(ReceiptClaims.of(check, "https://registro.example", "7K3MQ9XD40T12B8C"), Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(page)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Usable 1")
                    .doesNotContain("null", "The files");
        }
    }

    /** A name may hold what XML cannot. */
    @Test
    void whatXmlForbidsIsLeftOut() throws IOException {
        ReceiptFacts some = Receipts.facts(new Random(6));
        ReceiptFacts odd = new ReceiptFacts(
                some.consultationId(),
                some.operator(),
                some.principal(),
                new ReceiptFacts.Purpose(
                        new UUID(5, 6), "THIRD_PARTY_TRANSFER", "TELEPHONE", "Ter\ufffeza\uffff\ud800 <S.r.l.>"),
                some.input(),
                some.outputs(),
                some.counts(),
                some.register(),
                some.sealedAt(),
                some.validUntil());
        byte[] page = pdf.render(ReceiptClaims.of(odd, "https://registro.example", "7K3MQ9XD40T12B8C"), Locale.ITALIAN);
        try (PDDocument document = Loader.loadPDF(page)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Terza <S.r.l.>");
        }
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

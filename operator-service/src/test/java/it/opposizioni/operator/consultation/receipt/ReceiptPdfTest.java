package it.opposizioni.operator.consultation.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
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

    private final ReceiptPdf pdf = new ReceiptPdf(new Portal());
    private final ReceiptClaims claims = Receipts.claims(new Random(3));

    private record Portal() implements ReceiptConfig {
        @Override
        public String keys() {
            return "";
        }

        @Override
        public String keyId() {
            return "";
        }

        @Override
        public URI issuer() {
            return URI.create("https://registro.example/");
        }

        @Override
        public Limit verifications() {
            return new Limit() {
                @Override
                public int count() {
                    return 1;
                }

                @Override
                public Duration period() {
                    return Duration.ofMinutes(1);
                }
            };
        }
    }

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
                    .contains(title, lastDay, address + claims.code(), ReceiptCode.printed(claims.code()))
                    .contains(
                            "Squillo & <Figli> S.r.l. \"Città\"", claims.input().sha256());
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language);
            assertThat(scanned(document)).isEqualTo(address + claims.code());
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

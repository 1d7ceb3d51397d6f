package it.opposizioni.portal.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Explained;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** A person takes along what is held about it: as a file for programs, and as a document to read. */
@QuarkusTest
@AsGiulia
class MyDataFilesTest extends MyDataScenario {

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theFileHasEverythingAndExplainsIt() throws Exception {
        Seen seen = browser.open(PAGE + "/json");
        assertThat(seen.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"i-miei-dati.json\"");
        assertThat(seen.answer().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        assertThat(seen.answer().body()).doesNotContain("marco");
        JsonNode document = new ObjectMapper().readTree(seen.answer().body());
        assertThat(document.get("subject").asText()).isEqualTo("giulia");
        assertThat(document.get("missing")).isEmpty();
        assertThat(document.at("/register/data/oppositions/0/number").asText()).isEqualTo("+393331234567");
        assertThat(document.at("/register/fields/number").asText()).isEqualTo("Numero");
        assertThat(document.at("/complaints/data/complaints").isArray()).isTrue();
        assertThat(document.at("/operators/data/places/0/operator").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(document.at("/account/data/account/0/username").asText()).isEqualTo("giulia.ferri");
        JsonNode own = document.get("portal");
        assertThat(own.at("/data/profile/0/email").asText()).isEqualTo("giulia@example.org");
        assertThat(own.at("/data/profile/0/phone").asText()).isEqualTo("+393477654321");
        assertThat(own.at("/data/profile/0/bySms").asBoolean(true)).isFalse();
        assertThat(own.at("/data/messages")).hasSize(1);
        assertThat(own.at("/data/drafts/0/content/text").asText()).isEqualTo("Parole di Giulia");
        ((ObjectNode) own.at("/data/drafts/0")).remove("content");
        Explained.requireExplained(own.toString());
    }

    @Test
    void theDocumentSaysTheSameAndKeepsTheStandards() throws Exception {
        byte[] pdf = download("/it/area-personale/i-miei-dati/pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("I miei dati", "Sigla 3F9A21C4", "+39 333 123 4567", "Parole di Giulia")
                    .contains("Acme Energia S.p.A.", "giulia.ferri", "192.0.2.7")
                    .contains("+39 347 765 4321")
                    .contains("DPR 26/2022, art. 7", "Che cosa si conserva, e perché")
                    .doesNotContain("Marco");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("it");
        }
        for (String address : List.of("/it/area-personale/i-miei-dati/pdf", "/en/personal-area/my-data/pdf")) {
            for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFUA_1)) {
                try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(download(address)), standard)) {
                    ValidationResult result = Foundries.defaultInstance()
                            .createValidator(standard, false)
                            .validate(parser);
                    assertThat(result.isCompliant())
                            .as(() -> standard + " " + result.getTestAssertions())
                            .isTrue();
                }
            }
        }
    }

    private byte[] download(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}

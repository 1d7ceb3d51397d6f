package it.opposizioni.registry.registration;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The printed receipt of a registration: for its person alone, in the standards for archives and for readers without sight. */
@QuarkusTest
class ReceiptPageTest extends RegistryTest {

    private String protocol;

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void twoNumbers() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        protocol = register.register("giulia", NUMBER, OTHER_NUMBER)
                .then()
                .statusCode(201)
                .extract()
                .path("protocol");
    }

    private Response receipt(String person, String language) {
        return register.citizen(person)
                .accept("application/pdf")
                .header("Accept-Language", language)
                .get("/v1/registrations/" + protocol + "/receipt");
    }

    @Test
    void itSaysWhatWasRegisteredAndFromWhen() throws Exception {
        Response answer = receipt("giulia", "it");
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"ricevuta.pdf\""))
                .header("Cache-Control", equalTo("private, no-store"));
        try (PDDocument page = Loader.loadPDF(answer.asByteArray())) {
            assertThat(new PDFTextStripper().getText(page))
                    .contains("Ricevuta di iscrizione", protocol, "25 novembre 2026, 10:00:00")
                    .contains("+39 333 123 4567", "+39 06 4298 6411")
                    .contains("Telefonate: protezione piena 11 dicembre 2026");
        }
        assertThat(receipt("marco", "it").statusCode()).isEqualTo(404);
    }

    /** What has ended is not said to have no end. */
    @Test
    void itSaysWhatIsTrueWhenItIsPrinted() throws Exception {
        assertThat(text()).contains("come risultano oggi", "L’iscrizione non scade.");
        for (int i = 0; i < 2; i++) {
            String id = register.citizen("giulia")
                    .get("/v1/registrations/" + protocol)
                    .path("oppositions[" + i + "].id");
            register.withdraw("giulia", i == 0 ? NUMBER : OTHER_NUMBER, id);
            assertThat(text().contains("L’iscrizione non scade.")).isEqualTo(i == 0);
        }
        assertThat(text())
                .contains("Iscrizione finita il", "del momento della stampa")
                .doesNotContain("Che cosa succede");
    }

    /** Fully protected it never was, and what is to go is not promised. */
    @Test
    void aDayThatDoesNotComeIsNotPromised() throws Exception {
        String[] ids = {idOf(NUMBER), idOf(OTHER_NUMBER)};
        register.askWithdrawal("giulia", NUMBER, ids[0]).then().statusCode(200);
        register.askWithdrawal("giulia", OTHER_NUMBER, ids[1]).then().statusCode(200);
        assertThat(text())
                .contains("Chiesto di togliere tutto: vale fino al 26 novembre 2026, 10:00:00")
                .doesNotContain("11 dicembre", "L’iscrizione non scade.");
        register.endRemovals();
        assertThat(text())
                .contains("Telefonate: protezione piena non raggiunta", "Iscrizione finita il")
                .doesNotContain("11 dicembre");
    }

    private String idOf(String number) {
        return register.citizen("giulia")
                .get("/v1/registrations/" + protocol)
                .path("oppositions.find { it.number == '" + number + "' }.id");
    }

    private String text() throws IOException {
        try (PDDocument page = Loader.loadPDF(receipt("giulia", "it").asByteArray())) {
            return new PDFTextStripper().getText(page).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource({"it, PDFA_2_U", "en, PDFUA_1"})
    void itKeepsTheStandard(String language, PDFAFlavour standard) throws Exception {
        byte[] page = receipt("giulia", language).asByteArray();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(page), standard)) {
            assertThat(Foundries.defaultInstance()
                            .createValidator(standard, false)
                            .validate(parser)
                            .isCompliant())
                    .isTrue();
        }
    }
}

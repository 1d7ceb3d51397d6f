package it.opposizioni.complaint.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import java.io.IOException;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** The document as its reporter and the authority fetch it. */
@QuarkusTest
class ComplaintDocumentTest extends RunningService {

    private static RequestSpecification giuliaByName() {
        JwtClaims claims = Tokens.claims("giulia with a name", Role.CITIZEN);
        claims.setClaim("name", "Giulia Ferri");
        claims.setClaim("tax_code", "TINIT-RSSMRA85T10A562S");
        return anybody().auth().oauth2(Tokens.sign(claims));
    }

    private static Response document(RequestSpecification reader, String id, String language) {
        return reader.header("Accept-Language", language).get("/v1/complaints/{id}/document", id);
    }

    @Test
    void itsReporterIsInTheOwnCopyAndNotInThatOfTheAuthority() throws IOException {
        String id = Filings.file(giuliaByName(), Filings.twoCalls());
        Response own = document(giuliaByName(), id, "it");
        own.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"reclamo.pdf\""))
                .header("Content-Language", equalTo("it"))
                .header("Cache-Control", equalTo("private, no-store"));
        assertThat(Pdfs.text(own.asByteArray()))
                .contains("Giulia Ferri", "RSSMRA85T10A562S", Filings.WORDS, "Il registro non ha ancora risposto.");

        Response copy = document(garante(), id, "en");
        copy.then().statusCode(200).header("Content-Disposition", equalTo("attachment; filename=\"complaint.pdf\""));
        assertThat(Pdfs.text(copy.asByteArray()))
                .contains("Complaint about unwanted calls", Filings.WORDS)
                .doesNotContain("Ferri", "RSSMRA");
        giuliaByName().get("/v1/accesses").then().statusCode(200).body("items.kind", hasItems("COMPLAINT", "EVIDENCE"));
    }

    @Test
    void nobodyElseHasIt() {
        String id = Filings.file(giulia(), Filings.twoCalls());
        assertProblem(document(marco(), id, "it"), 404);
        assertProblem(document(anybody(), id, "it"), 401);
    }

    @Test
    void whoAsksForVeryManyIsToldToWait() {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        // while they are made, some are allowed again
        assertThat(IntStream.range(0, 45)
                        .map(_ -> document(giulia(), id, "it").statusCode())
                        .boxed()
                        .toList())
                .startsWith(200)
                .contains(429)
                .containsOnly(200, 429);
    }
}

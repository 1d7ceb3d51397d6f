package it.opposizioni.complaint.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.numberlookup.NumberPurpose;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The authority sees who of its people looked at what; and that somebody saw it is noted, too. */
@QuarkusTest
class LookResourceTest extends RunningService {

    @Inject
    Jdbc jdbc;

    private static RequestSpecification anna() {
        return as("anna", Role.REGULATOR);
    }

    private static RequestSpecification bruno() {
        return as("bruno", Role.REGULATOR);
    }

    private void look(RequestSpecification who, String path, Object... values) {
        who.get(path, values).then().statusCode(200);
        // ids of one instant are in no order
        clock.shift(Duration.ofSeconds(1));
    }

    private static String codeOf(String complaint) {
        return giulia().get("/v1/complaints/{id}", complaint).path("code");
    }

    @Test
    void everyLookTellsWhoAtWhatAndWhatFor() {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        look(anna(), "/v1/complaints/{id}", id);
        look(bruno(), "/v1/complaints/{id}/evidence", id);
        anna().contentType("application/json")
                .body("{\"number\": \"06 8765 4321\", \"purpose\": \"INSPECTION\"}")
                .post("/v1/number-looks")
                .then()
                .statusCode(200);
        Response seen = anna().get("/v1/looks");
        seen.then()
                .statusCode(200)
                .body("items.kind", contains("NUMBER", "EVIDENCE", "COMPLAINT"))
                .body("items.purpose", contains("INSPECTION", "TO_BE_TAKEN_IN_CHARGE", "TO_BE_TAKEN_IN_CHARGE"))
                .body("items.person.subject", contains("anna", "bruno", "anna"))
                .body("items.person.me", contains(true, false, true))
                .body("items.subject.type", contains("NUMBER", "COMPLAINT", "COMPLAINT"))
                .body("items[0].subject.number", equalTo("+39 06 ••• 4321"))
                .body("items[1].subject.code", equalTo(codeOf(id)))
                .body("items[1].subject.id", equalTo(id));
        assertThat(seen.asString()).doesNotContain("0687654321");
        String told = giulia().get("/v1/accesses").path("items.find { it.kind == 'COMPLAINT' }.reader");
        seen.then().body("items[2].person.code", equalTo(told));
    }

    @Test
    void thisLookIsNotedToo() {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        String code = codeOf(id);
        anna().get("/v1/looks?code=" + code).then().body("items", hasSize(0));
        clock.shift(Duration.ofSeconds(1));
        anna().get("/v1/looks").then().body("items", hasSize(1));
        clock.shift(Duration.ofSeconds(1));
        bruno().get("/v1/looks")
                .then()
                .body("items.kind", contains("LOOKS", "LOOKS"))
                .body("items.purpose", contains("LOOKS_CHECKED", "LOOKS_CHECKED"))
                .body("items[0].subject", nullValue())
                .body("items[1].subject.code", equalTo(code));
        giulia().get("/v1/accesses").then().body("items", hasSize(0));
    }

    @Test
    void eachFilterNarrows() {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        String other = Filings.file(marco(), Filings.oneCall(Filings.CALLER));
        look(anna(), "/v1/complaints/{id}", id);
        look(bruno(), "/v1/complaints/{id}", other);
        bruno().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        clock.shift(Duration.ofDays(1));
        look(bruno(), "/v1/complaints/{id}/evidence", id);
        String code = codeOf(id).toLowerCase(Locale.ROOT).replace("-", "");
        assertThat(found("?person=anna&kind=COMPLAINT")).containsExactly("anna COMPLAINT");
        assertThat(found("?person=me&kind=COMPLAINT")).containsExactly("anna COMPLAINT");
        assertThat(found("?person=nobody")).isEmpty();
        assertThat(found("?code=" + code + "&kind=EVIDENCE")).containsExactly("bruno EVIDENCE");
        assertThat(found("?code=" + code + "&kind=COMPLAINT")).containsExactly("anna COMPLAINT");
        assertThat(found("?purpose=UNDER_REVIEW")).containsExactly("bruno EVIDENCE");
        assertThat(found("?from=2026-11-26&kind=EVIDENCE")).containsExactly("bruno EVIDENCE");
        assertThat(found("?to=2026-11-25")).containsExactly("bruno COMPLAINT", "anna COMPLAINT");
        assertThat(found("?from=2026-11-25&to=2026-11-25&person=bruno")).containsExactly("bruno COMPLAINT");
        // as a form sends it
        assertThat(found("?person=&code=&kind=COMPLAINT&purpose=&from=&to=&limit="))
                .hasSize(2);
    }

    private static List<String> found(String query) {
        return anna().get("/v1/looks" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.collect { it.person.subject + ' ' + it.kind }");
    }

    @Test
    void aPageAfterTheOtherHasAllOfThem() {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        look(anna(), "/v1/complaints/{id}", id);
        look(bruno(), "/v1/complaints/{id}", id);
        Response first = anna().get("/v1/looks?kind=COMPLAINT&limit=1");
        first.then().body("items.person.subject", contains("bruno"));
        assertThat(first.header("Link")).contains("rel=\"next\"");
        anna().get("/v1/looks?kind=COMPLAINT&limit=1&cursor=" + first.<String>path("next"))
                .then()
                .body("items.person.subject", contains("anna"))
                .body("next", nullValue());
    }

    /** Copies of the next release may look at what this one does not know; and what was looked at may be deleted before its note. */
    @Test
    void whatIsUnknownOrGoneIsStillListed() {
        jdbc.update("""
                insert into access_note (id, at, person, role, reader, kind, resource, purpose)
                values ('019ab000-0000-7000-8000-000000000001', now(), null, 'REGULATOR', 'carla', 'OF_THE_NEXT_RELEASE',
                    '018f0000-0000-7000-8000-00000000dead', 'TO_BE_INVENTED')
                """);
        anna().get("/v1/looks?person=carla")
                .then()
                .statusCode(200)
                .body("items.kind", contains("OF_THE_NEXT_RELEASE"))
                .body("items[0].subject.id", equalTo("018f0000-0000-7000-8000-00000000dead"))
                .body("items[0].subject.code", nullValue())
                .body("items[0].subject.type", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "code=SEG-2026-7K3M, /code",
        "code=FAS-2026-5P8V-H2TD, /code",
        "code=%00, /code",
        "person=%00, /person",
        "purpose=CURIOSITY, /purpose",
        "kind=EVERYTHING, /kind",
        "from=ieri, /from",
        "from=2026-11-25&to=2026-11-24, /to",
        "cursor=a, /cursor",
        "limit=201, /limit",
        "limit=all, /limit"
    })
    void whatCannotBeIsNamedAndNothingIsNoted(String query, String pointer) {
        Response answer = anna().urlEncodingEnabled(false).get("/v1/looks?" + query);
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
        assertThat(jdbc.exists("select from access_note")).isFalse();
    }

    /** Whatever is noted can be asked for. */
    @Test
    void everyPurposeIsAFilter() {
        assertThat(Arrays.stream(LookPurpose.values()).map(Enum::name))
                .containsAll(Arrays.stream(Purpose.values()).map(Enum::name).toList())
                .containsAll(
                        Arrays.stream(NumberPurpose.values()).map(Enum::name).toList());
    }
}

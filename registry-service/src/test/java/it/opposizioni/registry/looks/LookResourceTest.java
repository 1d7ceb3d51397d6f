package it.opposizioni.registry.looks;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.organisation.Organisations;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The authority sees who of the staff looked at the register; and that somebody saw it is noted, too. */
@QuarkusTest
class LookResourceTest extends RegistryTest {

    @Inject
    Organisations organisations;

    /** Ids of one instant are in no order. */
    private void aSecondLater() {
        clock.shift(Duration.ofSeconds(1));
    }

    private void judge(String number) {
        register.regulator()
                .body(Map.of("number", number, "at", clock.instant().toString()))
                .post("/v1/as-of-answers")
                .then()
                .statusCode(200);
        aSecondLater();
    }

    private void help(String id) {
        register.registrar().get("/v1/oppositions/" + id + "/history").then().statusCode(200);
        aSecondLater();
    }

    @Test
    void everyLookOfTheStaffTellsWhoAtWhichNumberAndWhatFor() throws Exception {
        String id = register.registered("giulia", NUMBER);
        help(id);
        judge(NUMBER);
        Response seen = register.regulator().get("/v1/looks");
        String masked = PhoneNumber.parse(NUMBER).masked();
        seen.then()
                .statusCode(200)
                .body("items.kind", contains("HISTORY", "HISTORY"))
                .body("items.purpose", contains("CALL_JUDGED", "HOLDER_HELPED"))
                .body("items.role", contains("REGULATOR", "REGISTRAR"))
                .body("items.person.me", contains(true, false))
                .body("items.subject.type", contains("NUMBER", "NUMBER"))
                .body("items.subject.number", contains(masked, masked));
        assertThat(seen.asString()).doesNotContain(NUMBER.substring(3));
        String told =
                register.citizen("giulia").get("/v1/accesses").path("items.find { it.role == 'REGISTRAR' }.reader");
        seen.then().body("items[1].person.code", equalTo(told));
    }

    @Test
    void thisLookIsNotedToo() {
        register.regulator().get("/v1/looks").then().body("items", hasSize(0));
        aSecondLater();
        register.regulator()
                .get("/v1/looks")
                .then()
                .body("items.kind", contains("LOOKS"))
                .body("items.purpose", contains("LOOKS_CHECKED"))
                .body("items[0].subject", nullValue());
    }

    @Test
    void aRequestForAnOrganisationIsToldByItsId() {
        String id = organisations.asked();
        register.registrar().get("/v1/desk/organisations/" + id).then().statusCode(200);
        register.regulator()
                .get("/v1/looks")
                .then()
                .body("items.subject.type", contains("REPRESENTATION"))
                .body("items.subject.id", contains(id))
                .body("items[0].subject.number", nullValue());
    }

    /** What people do for each other is theirs, and nobody of the staff does it. */
    @Test
    void delegatesAreNotOfTheStaff() throws SQLException {
        TwoRoles.executeAsOwner("""
                insert into access_note (id, at, person, role, reader, kind, resource, purpose)
                values ('019ab000-0000-7000-8000-000000000001', now(), 'giulia', 'CITIZEN', 'marco', 'DELEGATED',
                    '018f0000-0000-7000-8000-00000000dead', 'DELEGATE_ACTED')
                """);
        register.regulator().get("/v1/looks").then().statusCode(200).body("items", hasSize(0));
    }

    /** Copies of the next release may look at what this one does not know; and what was looked at may be deleted before its note. */
    @Test
    void whatIsUnknownOrGoneIsStillListed() throws SQLException {
        TwoRoles.executeAsOwner("""
                insert into access_note (id, at, person, role, reader, kind, resource, purpose)
                values ('019ab000-0000-7000-8000-000000000001', now(), null, 'REGISTRAR', 'carla', 'OF_THE_NEXT_RELEASE',
                    '018f0000-0000-7000-8000-00000000dead', 'TO_BE_INVENTED')
                """);
        register.regulator()
                .get("/v1/looks?person=carla")
                .then()
                .statusCode(200)
                .body("items.kind", contains("OF_THE_NEXT_RELEASE"))
                .body("items[0].subject.type", nullValue());
    }

    @Test
    void eachFilterNarrowsAndAPageLeadsToTheNext() {
        String id = register.registered("giulia", NUMBER);
        help(id);
        judge(NUMBER);
        judge(NUMBER);
        assertThat(found("?person=me&kind=HISTORY")).containsExactly("REGULATOR", "REGULATOR");
        assertThat(found("?person=gestore")).containsExactly("REGISTRAR");
        assertThat(found("?purpose=HOLDER_HELPED")).containsExactly("REGISTRAR");
        assertThat(found("?kind=NUMBER_LIST")).isEmpty();
        assertThat(found("?to=2000-01-01")).isEmpty();
        Response first = register.regulator().get("/v1/looks?kind=HISTORY&limit=2");
        assertThat(first.header("Link")).contains("rel=\"next\"");
        register.regulator()
                .get("/v1/looks?kind=HISTORY&limit=2&cursor=" + first.<String>path("next"))
                .then()
                .body("items.role", contains("REGISTRAR"))
                .body("next", nullValue());
    }

    /** Each service has notes of its own, and the portal asks all of them. */
    @Test
    void aPlaceInTheNotesOfAnotherServiceIsNoPlaceHere() {
        help(register.registered("giulia", NUMBER));
        help(register.registered("marco", OTHER_NUMBER));
        String own = register.regulator().get("/v1/looks?limit=1").path("next");
        register.regulator().get("/v1/looks?cursor=" + own).then().statusCode(200);
        String foreign = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("019ab000-0000-7000-8000-00000000f0f0".getBytes(StandardCharsets.UTF_8));
        register.regulator()
                .get("/v1/looks?cursor=" + foreign)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cursor"));
    }

    private List<String> found(String query) {
        return register.regulator()
                .get("/v1/looks" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.role");
    }

    @Test
    void whatCannotBeIsNamed() {
        Map.of(
                        "purpose=CURIOSITY", "/purpose",
                        "kind=EVERYTHING", "/kind",
                        "from=ieri", "/from",
                        "cursor=a", "/cursor",
                        "person=%20", "/person",
                        "person=%0A%0D", "/person",
                        "limit=0", "/limit")
                .forEach((query, pointer) -> {
                    Response answer =
                            register.regulator().urlEncodingEnabled(false).get("/v1/looks?" + query);
                    assertThat(answer.statusCode()).as(query).isEqualTo(422);
                    answer.then().body("errors.pointer", contains(pointer));
                });
    }
}

package it.opposizioni.registry.numberlist;

import static it.opposizioni.registry.delegation.Delegations.SARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who sends lists and finds them again, and how many. */
@QuarkusTest
class SentListSenderTest extends SentListScenario {

    private int names = 30;

    @Test
    void whoSentItFindsItAmongTheirData() {
        organisations.sent(acme, LIST);
        people.giulia()
                .get("/v1/my-data")
                .then()
                .statusCode(200)
                .body("data.numberLists.organisation", contains("Acme S.p.A."))
                .body("data.numberLists.lines", contains(5));
    }

    /** Of twenty lists somebody finds one by what they called it; nobody reads that in a dump. */
    @Test
    void aListIsFoundByTheNameOfItsFile() {
        String name = "linee “Bari+Lecce” 100%.csv";
        String id = organisations
                .send(
                        organisations
                                .giuliaFor(acme)
                                .header(
                                        "File-Name",
                                        URLEncoder.encode(name, StandardCharsets.UTF_8)
                                                .replace("+", "%20")),
                        LIST)
                .then()
                .statusCode(201)
                .body("fileName", equalTo(name))
                .extract()
                .path("id");
        clock.shift(Duration.ofMinutes(1));
        String other = organisations.sent(acme, "3331234520\n");
        get("").then().body("items.id", contains(other, id)).body("items.fileName", contains(null, name));
        assertThat(
                        register.count(
                                "select count(*) from number_list where file_name is not null and number_list::text not like '%Bari%'"))
                .isEqualTo(1);
        people.giulia().get("/v1/my-data").then().body("data.numberLists.fileName", contains(null, name));
    }

    @Test
    void aNameIsShownWithoutWhatCannotBeSeenAndCut() {
        named("a%0d%0Ab%E2%80%AEc", "abc");
        named("%20", null);
        named("a+b", "a+b");
        named("x".repeat(201), "x".repeat(200));
        organisations
                .send(organisations.giuliaFor(acme).header("File-Name", "100%.csv"), LIST)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fileName"));
    }

    private void named(String header, String shown) {
        String id = organisations
                .send(organisations.giuliaFor(acme).header("File-Name", header), "33312345" + names++ + "\n")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        get("/" + id).then().body("fileName", equalTo(shown));
    }

    /** Who was given a delegation in its name sends lists too; who acts for a person, or for nobody, does not. */
    @Test
    void listsAreForWhoActsForAnOrganisation() {
        String given = people.offer(organisations.giuliaFor(acme), SARA).path("id");
        people.sara().post("/v1/delegations/" + given + "/acceptance").then().statusCode(200);
        String id = organisations
                .send(people.saraFor(given), LIST)
                .then()
                .statusCode(201)
                .body("sentBy", equalTo("Sara Bruni"))
                .extract()
                .path("id");
        get("/" + id).then().statusCode(200).body("yours", equalTo(false));
        needsOrganisation(organisations.send(people.giulia(), LIST));
        needsOrganisation(people.ada().get("/v1/number-lists/" + id));
        String person = people.active();
        needsOrganisation(organisations.send(people.saraFor(person), LIST));
    }

    private static void needsOrganisation(Response answer) {
        answer.then().statusCode(403).body("type", equalTo("urn:problem:opposizioni:organisation-needed"));
    }

    @Test
    void anotherOrganisationsListsDoNotExist() {
        String id = organisations.sent(acme, LIST);
        String beta = organisations
                .ask(people.ada(), "12345678903")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        organisations.confirm(register.registrar(), beta).then().statusCode(200);
        for (String path : new String[] {"/" + id, "/" + id + "/lines", "/" + id + "/lines.csv"}) {
            people.ada()
                    .header("On-Behalf-Of", beta)
                    .accept("*/*")
                    .get("/v1/number-lists" + path)
                    .then()
                    .statusCode(404);
        }
        people.ada().header("On-Behalf-Of", beta).get("/v1/number-lists").then().body("items", empty());
    }

    @Test
    void thereAreLimits() {
        for (int i = 0; i < 10; i++) {
            organisations.sent(acme, "333123450" + i + "\n");
        }
        organisations
                .send(organisations.giuliaFor(acme), "3331234520\n")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:too-many-number-lists"));
        for (Object id :
                register.registrar().get("/v1/desk/number-lists").jsonPath().getList("items.id")) {
            organisations.refuse(id.toString());
        }
        for (int i = 10; i < 20; i++) {
            organisations.refuse(organisations.sent(acme, "33312345" + i + "\n"));
        }
        organisations.send(organisations.giuliaFor(acme), "3331234520\n").then().statusCode(429);
        clock.shift(Duration.ofDays(1));
        organisations.sent(acme, "3331234520\n");
    }
}

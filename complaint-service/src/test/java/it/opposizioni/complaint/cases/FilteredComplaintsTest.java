package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.GatheredComplaints.SQUILLO;
import static it.opposizioni.complaint.cases.GatheredComplaints.SQUILLO_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The regulator's list of complaints, narrowed by what each of them is. */
@QuarkusTest
class FilteredComplaintsTest extends CaseScenario {

    private static final String CONFIRMED = "\"result\": \"CONFIRMED\", \"operator\": \"%s\"".formatted(SQUILLO);

    @Inject
    Jdbc jdbc;

    @Inject
    PersonalData personalData;

    private static List<String> found(RequestSpecification who, String query) {
        return who.get("/v1/complaints?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> page(String query) {
        List<String> pages = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = anna().get("/v1/complaints?limit=1&" + query + "&cursor=" + next);
            pages.addAll(page.jsonPath().getList("items.id", String.class));
            next = page.path("next");
        }
        return pages;
    }

    /** A minute after what was filed before. */
    private String later(String complaint) {
        clock.shift(Duration.ofMinutes(1));
        return complaint;
    }

    @Test
    void byTheColleagueWhoHasTheirCase() {
        String annas = later(complaints.undeclared(somebody(), "06 9999 9991"));
        String brunos = later(complaints.undeclared(giulia(), "06 9999 9992"));
        String brunosOther = later(complaints.undeclared(somebody(), "06 9999 9993"));
        complaints.undeclared(somebody(), "06 9999 9994");
        gathering.gather();
        done(anna(), opened(annas), "assignment", "");
        for (String each : List.of(brunos, brunosOther)) {
            done(bruno(), opened(each), "assignment", "");
        }
        followUp.follow();

        assertThat(found(anna(), "assignee=bruno"))
                .isEqualTo(found(bruno(), "assignee=me"))
                .isEqualTo(found(bruno(), "assignee=bruno"))
                .containsExactly(brunosOther, brunos);
        assertThat(page("assignee=bruno")).containsExactly(brunosOther, brunos);
        assertThat(found(bruno(), "assignee=anna")).containsExactly(annas);
        assertThat(anna().get("/v1/complaints/rows?assignee=bruno").asString()).contains("{\"items\":2}");
        assertThat(cases("?assignee=bruno").getList("items")).hasSize(2);
        assertThat(cases("?assignee=bruno").getList("items.assignee.subject", String.class))
                .containsOnly("bruno");
        assertThat(found(giulia(), "assignee=carla"))
                .as("a reporter learns nothing by it")
                .containsExactly(brunos);
    }

    @Test
    void byTheSector() {
        String energy = later(complaints.strong(giulia()));
        String travel = later(complaints.strong(somebody()));
        String other = later(complaints.strong(somebody()));
        jdbc.update(
                "update complaint set product = 'TRAVEL' where id in (?, ?)",
                UUID.fromString(travel),
                UUID.fromString(other));
        anna().post("/v1/complaints/{id}/taking-in-charge", travel).then().statusCode(200);

        assertThat(found(anna(), "product=ENERGY")).containsExactly(energy);
        assertThat(found(anna(), "product=TRAVEL")).containsExactly(other, travel);
        assertThat(page("product=TRAVEL")).containsExactly(other, travel);
        assertThat(found(anna(), "product=TRAVEL&stage=TAKEN_IN_CHARGE")).containsExactly(travel);
        assertThat(found(anna(), "product=TRAVEL&grade=C")).isEmpty();
        assertThat(found(anna(), "product=HEALTH")).isEmpty();
        assertThat(anna().get("/v1/complaints/rows?product=ENERGY").asString()).contains(energy, "{\"items\":1}");
        assertThat(found(giulia(), "product=ENERGY")).containsExactly(energy);
        assertThat(found(giulia(), "product=TRAVEL")).isEmpty();
    }

    private void called(String complaint, long number) {
        jdbc.update("update complaint set called_number = ? where id = ?", number, UUID.fromString(complaint));
    }

    @Test
    void byWhereTheCalledLineIs() {
        String mobile = later(complaints.strong(giulia()));
        String milan = later(complaints.strong(somebody()));
        String bergamo = later(complaints.strong(somebody()));
        String rome = later(complaints.strong(somebody()));
        String nowhere = later(complaints.strong(somebody()));
        called(milan, 390212345678L);
        called(bergamo, 39035123456L);
        called(rome, 390612345678L);
        called(nowhere, 390012345678L);
        anna().post("/v1/complaints/{id}/taking-in-charge", milan).then().statusCode(200);

        assertThat(found(anna(), "area=LOMBARDIA")).containsExactly(bergamo, milan);
        assertThat(page("area=LOMBARDIA")).containsExactly(bergamo, milan);
        assertThat(found(anna(), "area=LOMBARDIA&stage=TAKEN_IN_CHARGE")).containsExactly(milan);
        assertThat(found(anna(), "area=LOMBARDIA&product=TRAVEL")).isEmpty();
        assertThat(found(anna(), "area=LAZIO")).containsExactly(rome);
        assertThat(found(anna(), "area=MOBILE")).containsExactly(mobile);
        assertThat(found(anna(), "area=OTHER")).containsExactly(nowhere);
        assertThat(found(anna(), "area=VALLE_D_AOSTA")).isEmpty();
        anna().get("/v1/complaints?area=LOMBARDIA").then().body("items.area", everyItem(equalTo("LOMBARDIA")));
        assertThat(anna().get("/v1/complaints/rows?area=LAZIO").asString())
                .contains(rome, "\"area\":\"LAZIO\"", "{\"items\":1}")
                .doesNotContain("390612345678");
        assertThat(found(giulia(), "area=MOBILE")).containsExactly(mobile);
        assertThat(found(giulia(), "area=LAZIO")).isEmpty();
    }

    /** Who has not worked for a year is forgotten, but the cases that they have are found. */
    @Test
    void byAColleagueWhoIsGone() {
        String brunos = complaints.undeclared(somebody(), "06 9999 9992");
        gathering.gather();
        done(bruno(), opened(brunos), "assignment", "");
        followUp.follow();
        jdbc.update("delete from case_official");
        assertThat(found(anna(), "assignee=bruno")).containsExactly(brunos);
    }

    @Test
    void whoHasNoCaseHasNoComplaints() {
        fiveAgainstSquillo();
        jdbc.update(
                "insert into case_official (subject, name, seen_at) values ('carla', ?, now())", sealed("Carla Conti"));
        assertThat(found(anna(), "assignee=carla")).isEmpty();
        assertThat(cases("?assignee=carla").getList("items")).isEmpty();
    }

    private String sealed(String name) {
        return personalData.encrypt(name);
    }

    @Test
    void byTheGradeOfTheEvidence() {
        jdbc.update("""
                insert into operator (id, version, name, seat, contact, calls_for_others, state, since)
                values (?, 1, ?, '', '', true, 'ACTIVE', '2026-01-10T08:00:00Z')
                """, SQUILLO, SQUILLO_NAME);
        String a = later(complaints.weak(somebody()));
        String b = later(complaints.strong(giulia()));
        String otherB = later(complaints.strong(somebody()));
        String c = later(complaints.weak(somebody()));
        gathering.gather();
        recordOrigin(a, 0, CONFIRMED, 0);
        gathering.gather();
        anna().post("/v1/complaints/{id}/taking-in-charge", otherB).then().statusCode(200);

        assertThat(found(anna(), "grade=A")).containsExactly(a);
        assertThat(found(anna(), "grade=B")).containsExactly(otherB, b);
        assertThat(found(anna(), "grade=C")).containsExactly(c);
        assertThat(found(anna(), "grade=")).containsExactly(c, otherB, b, a);
        assertThat(found(anna(), "grade=B&stage=TAKEN_IN_CHARGE")).containsExactly(otherB);
        assertThat(found(anna(), "grade=A&stage=CLOSED_UPHELD")).isEmpty();
        assertThat(page("grade=B")).containsExactly(otherB, b);
        assertThat(anna().get("/v1/complaints/rows?grade=A").asString())
                .contains(a, "{\"items\":1}")
                .doesNotContain(b, c);
        assertThat(found(giulia(), "grade=A"))
                .as("a reporter learns nothing by it")
                .containsExactly(b);
    }
}

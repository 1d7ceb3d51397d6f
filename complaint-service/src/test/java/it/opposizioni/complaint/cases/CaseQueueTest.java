package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of cases, and the officials who work with them. */
@QuarkusTest
class CaseQueueTest extends CaseScenario {

    @Inject
    Jdbc jdbc;

    @Inject
    PersonalData personalData;

    private String sealed() {
        return personalData.encrypt("Bruno Conti");
    }

    @Test
    void countsAndFiltersAreOfWhatIsNotOver() {
        fiveAgainstSquillo();
        for (int i = 0; i < 5; i++) {
            complaints.undeclared(somebody(), "06 9999 9999");
        }
        gathering.gather();
        String mine = cases("?subject=squillo").getString("items[0].id");
        done(anna(), mine, "assignment", "");

        anna().get("/v1/case-counts")
                .then()
                .body("mine", equalTo(1))
                .body("open", equalTo(2))
                .body("unassigned", equalTo(1))
                .body("overdue", equalTo(0))
                .body("stages.OPEN", equalTo(1))
                .body("stages.ASSIGNED", equalTo(1));
        assertThat(cases("?assignee=me").getList("items.id")).isEqualTo(List.of(mine));
        assertThat(cases("?assignee=none").getList("items.number")).isEqualTo(List.of("+390699999999"));
        assertThat(cases("?subject=0699999999").getList("items")).hasSize(1);
        assertThat(cases("?subject=" + GatheredComplaints.SQUILLO).getList("items.id"))
                .isEqualTo(List.of(mine));
        assertThat(cases("?subject=100%25").getList("items")).isEmpty();
        assertThat(cases("?stage=ASSIGNED&overdue=false").getList("items.id")).isEqualTo(List.of(mine));
        assertThat(cases("?stage=&assignee=&subject=&cursor=&limit=").getList("items"))
                .hasSize(2);
        assertThat(cases("?overdue=true").getList("items")).isEmpty();
        clock.set(NOW.plus(Duration.ofDays(14)));
        assertThat(cases("?overdue=true").getList("items.number")).isEqualTo(List.of("+390699999999"));

        String next = cases("?limit=1").getString("next");
        assertThat(cases("?limit=1&cursor=" + next).getString("next")).isNull();
    }

    @Test
    void aColleagueIsWhoWorksWithCases() {
        fiveAgainstSquillo();
        String id = onlyCase();
        act(anna(), id, "assignment", "\"assignee\": \"nobody\", ")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assignee"));
        jdbc.update("insert into case_official (subject, name, seen_at) values ('bruno', ?, now())", sealed());
        done(anna(), id, "assignment", "\"assignee\": \"bruno\", ");
        assertThat(show(id).getString("summary.assignee.name")).isEqualTo("Bruno Conti");
        anna().get("/v1/case-officials").then().body("name", hasItem("Bruno Conti"));
    }
}

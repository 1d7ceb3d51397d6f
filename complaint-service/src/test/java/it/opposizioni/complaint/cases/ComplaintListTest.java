package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.GatheredComplaints.ACME;
import static it.opposizioni.complaint.cases.GatheredComplaints.BETA;
import static it.opposizioni.complaint.cases.GatheredComplaints.SQUILLO;
import static it.opposizioni.complaint.cases.GatheredComplaints.TRILLO;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The regulator's list of complaints, narrowed by for whom the calls were made. */
@QuarkusTest
class ComplaintListTest extends PrincipalScenario {

    private String forAcmeBySquillo;
    private String forAcmeByTrillo;
    private String forBeta;
    private String bySquilloItself;

    @BeforeEach
    void fourComplaints() {
        operator(ACME, "Acme Energia S.p.A.");
        operator(BETA, "Beta 100% Luce S.r.l.");
        operator(SQUILLO, "Squillo Energia S.r.l.");
        forAcmeBySquillo = complaints.strongForAcme(giulia(), SQUILLO);
        clock.shift(Duration.ofMinutes(1));
        forAcmeByTrillo = complaints.strongForAcme(somebody(), TRILLO);
        forBeta = complaints.forAcmeOrBeta(somebody(), "beta luce");
        bySquilloItself = complaints.strong(somebody());
        gathering.gather();
    }

    private void operator(UUID id, String name) {
        jdbc.update("""
                insert into operator (id, version, name, seat, contact, calls_for_others, state, since)
                values (?, 1, ?, 'Torino', 'a@b.it', false, 'ACTIVE', now())
                """, id, name);
    }

    private static List<String> found(RequestSpecification who, String query) {
        return who.urlEncodingEnabled(false)
                .get("/v1/complaints?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void complaintsAreFoundByTheirPrincipalsIdOrAPartOfItsName() {
        assertThat(found(anna(), "principal=" + ACME)).containsExactly(forAcmeByTrillo, forAcmeBySquillo);
        assertThat(found(anna(), "principal=ACME")).containsExactly(forAcmeByTrillo, forAcmeBySquillo);
        assertThat(found(anna(), "principal=100%25")).containsExactly(forBeta);
        assertThat(found(anna(), "principal=_cme")).isEmpty();
        assertThat(found(anna(), "principal=s.r.l.&stage=FILED")).isEmpty();
        assertThat(found(anna(), "principal=s.")).containsExactlyInAnyOrder(forAcmeByTrillo, forAcmeBySquillo, forBeta);
        assertThat(found(anna(), "principal=")).hasSize(4).contains(bySquilloItself);
    }

    /** Who called is no principal, whatever it is called. */
    @Test
    void whoCalledForItselfIsNotFound() {
        assertThat(found(anna(), "principal=" + SQUILLO)).isEmpty();
        assertThat(found(anna(), "principal=squillo")).isEmpty();
    }

    @Test
    void atSeveralStagesAndPageByPageTheyAreTheSame() {
        String stages = "principal=energia&stage=FILED&stage=EVIDENCE_COLLECTED&overdue=false&limit=1";
        List<String> pages = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = anna().get("/v1/complaints?" + stages + "&cursor=" + next);
            pages.addAll(page.jsonPath().getList("items.id", String.class));
            next = page.path("next");
        }
        assertThat(pages).containsExactly(forAcmeByTrillo, forAcmeBySquillo);
    }

    @Test
    void complaintsAreFoundByWhoCalledByItsIdOrAPartOfItsName() {
        operator(GatheredComplaints.TRILLO, "Trillo S.p.A.");
        assertThat(found(anna(), "operator=" + GatheredComplaints.TRILLO)).containsExactly(forAcmeByTrillo);
        assertThat(found(anna(), "operator=TRILLO")).containsExactly(forAcmeByTrillo);
        assertThat(found(anna(), "operator=trillo&principal=beta")).isEmpty();
        assertThat(found(anna(), "operator=nessuno")).isEmpty();
        assertThat(found(giulia(), "operator=nessuno"))
                .as("a reporter learns nothing by it")
                .containsExactly(forAcmeBySquillo);
    }

    /** Whom the evidence accuses is the regulator's alone: the filter tells a reporter nothing. */
    @Test
    void aReporterLearnsNothingByIt() {
        assertThat(found(giulia(), "principal=" + ACME))
                .isEqualTo(found(giulia(), "principal=" + BETA))
                .containsExactly(forAcmeBySquillo);
    }

    @Test
    void aNameThatTooManyHaveIsToBeWrittenInFull() {
        jdbc.update("""
                insert into operator (id, version, name, seat, contact, calls_for_others, state, since)
                select gen_random_uuid(), 1, 'Voce ' || i || ' S.p.A.', 'Torino', 'a@b.it', false, 'ACTIVE', now()
                from generate_series(1, 51) i
                """);
        assertThat(found(anna(), "principal=voce")).isEmpty();
        jdbc.update("""
                insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter,
                    filed_at, accused_principal_id)
                select gen_random_uuid(), 1, 'x', 393331234567, 'ENERGY', 'WITHDRAWN', 'INCOMPLETE', 'INCOMPLETE', now(), id
                from operator where name like 'Voce %'
                """);
        Response refused = anna().get("/v1/complaints?principal=voce");
        assertProblem(refused, 422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).containsExactly("/principal");
        assertThat(found(anna(), "principal=voce%2051&stage=FILED")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"operator=a%00b, /operator", "principal=a%00b, /principal", "principal=%0A%0Aa%0Ab, /principal"})
    void aFilterThatIsNoneIsExplained(String query, String pointer) {
        Response answer = garante().urlEncodingEnabled(false).get("/v1/complaints?" + query);
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
    }
}

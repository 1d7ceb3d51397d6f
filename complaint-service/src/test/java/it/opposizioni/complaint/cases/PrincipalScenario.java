package it.opposizioni.complaint.cases;

import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** Acme, for which Squillo and Trillo call. Ada works for all three. */
abstract class PrincipalScenario extends OperatorScenario {

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void adaMayAnswerForAcme() {
        team.joined(GatheredComplaints.ACME, ADA, "OWNER");
    }

    static RequestSpecification acme() {
        return anybody().auth().oauth2(token(GatheredComplaints.ACME));
    }

    /** The ids of complaints by so many people. */
    static List<String> some(int number, Function<RequestSpecification, String> filing) {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            filed.add(filing.apply(somebody()));
        }
        return filed;
    }

    /** Five complaints about calls of Squillo's for Acme, which make a case about each. */
    List<String> fiveOfSquilloForAcme() {
        List<String> filed = some(5, who -> complaints.strongForAcme(who, GatheredComplaints.SQUILLO));
        gathering.gather();
        return filed;
    }

    static String caseAbout(UUID operator, String party) {
        List<String> found = cases("?party=" + party + "&subject=" + operator).getList("items.id");
        if (found.size() != 1) {
            throw new AssertionError("there are " + found.size() + " cases");
        }
        return found.getFirst();
    }

    static String caseAboutSquillo() {
        return caseAbout(GatheredComplaints.SQUILLO, "CALLER");
    }

    static String caseAboutAcme() {
        return caseAbout(GatheredComplaints.ACME, "PRINCIPAL");
    }

    /** Without a hearing. */
    static void decideNotUpheld(String id) {
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
    }

    /** After a hearing, the day of which has passed then. */
    void hear(String id) {
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(Instant.parse("2026-12-29T10:00:00Z"));
    }

    void decideUpheld(String id) {
        hear(id);
        done(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ");
        done(bruno(), id, "approval", "");
    }
}

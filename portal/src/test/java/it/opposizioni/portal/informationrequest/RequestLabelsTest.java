package it.opposizioni.portal.informationrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Complaint;
import it.opposizioni.portal.testing.PortalTest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever complaint-service can say to an operator has words: nobody reads its codes. */
@QuarkusTest
class RequestLabelsTest extends PortalTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final List<String> STATES = List.of("TO_ANSWER", "LATE", "ANSWERED", "CLOSED");
    private static final List<String> EVIDENCE = List.of("LISTED", "ORIGIN_CONFIRMED", "NUMBER_ONLY");
    private static final List<String> STAGES = List.of(
            "FILED",
            "EVIDENCE_COLLECTED",
            "TAKEN_IN_CHARGE",
            "UNDER_INVESTIGATION",
            "CLOSED_UPHELD",
            "CLOSED_NOT_UPHELD",
            "CLOSED_OUTSIDE_SCOPE",
            "WITHDRAWN");

    @Test
    void everyCodeHasWordsOfItsOwnInBothLanguages() {
        for (Lang lang : Lang.values()) {
            RequestLabels words = RequestLabels.in(lang, TODAY);
            assertAllSaid(STATES, words::state);
            assertAllSaid(EVIDENCE, evidence -> words.evidence(complaint("FILED", evidence)));
            assertAllSaid(STAGES, stage -> words.stage(complaint(stage, null)));
        }
    }

    private static void assertAllSaid(List<String> codes, UnaryOperator<String> words) {
        Set<String> said = new HashSet<>();
        for (String code : codes) {
            said.add(words.apply(code));
        }
        assertThat(said).hasSameSizeAs(codes).doesNotContainAnyElementsOf(codes).doesNotContain("");
    }

    private static Complaint complaint(String stage, String evidence) {
        return new Complaint("SEG-2026-7K3M-Q9X4", stage, "ENERGY", evidence, List.of());
    }
}

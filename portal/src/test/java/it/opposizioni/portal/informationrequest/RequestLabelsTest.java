package it.opposizioni.portal.informationrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Complaint;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Reply;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Request;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Summary;
import it.opposizioni.portal.testing.PortalTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
            assertAllSaid(STATES, state -> words.state(summary(state, null)));
            assertAllSaid(STATES, state -> words.state(summary(state, TODAY.minusDays(1))));
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

    /** A reply that is awaited comes before the hearing, and after the case is over nobody is to come. */
    @Test
    void aSummonsIsAStateOfItsOwnUntilItsDayIsOver() {
        for (Lang lang : Lang.values()) {
            RequestLabels words = RequestLabels.in(lang, TODAY);
            List<String> states = STATES.stream()
                    .map(state -> words.state(summary(state, null)))
                    .toList();
            assertThat(words.state(summary("ANSWERED", TODAY))).isNotIn(states);
            for (String state : List.of("TO_ANSWER", "LATE", "CLOSED")) {
                assertThat(words.state(summary(state, TODAY))).isEqualTo(words.state(summary(state, null)));
            }
        }
    }

    @Test
    void whatIsSaidOfAHearingFollowsItsDayAndTheEndOfTheCase() {
        for (Lang lang : Lang.values()) {
            RequestLabels words = RequestLabels.in(lang, TODAY);
            LocalDate tomorrow = TODAY.plusDays(1);
            assertThat(words.hearing(summary("ANSWERED", null))).isEmpty();
            assertThat(words.isSummoned(summary("ANSWERED", TODAY))).isTrue();
            assertThat(words.isSummoned(summary("ANSWERED", TODAY.minusDays(1))))
                    .isFalse();
            assertThat(words.isSummoned(summary("CLOSED", tomorrow))).isFalse();
            assertThat(words.hearing(summary("ANSWERED", tomorrow)))
                    .isNotEqualTo(words.hearing(summary("CLOSED", tomorrow)));
            assertThat(words.hearing(summary("CLOSED", TODAY))).isNotEqualTo(words.hearing(summary("ANSWERED", TODAY)));
        }
    }

    @Test
    void howACaseEndedIsSaid() {
        for (Lang lang : Lang.values()) {
            RequestLabels words = RequestLabels.in(lang, TODAY);
            String other = "FAS-2026-AAAA-BBBB";
            List<String> inTheOther = List.of(
                    words.over(ended(other, false, null)),
                    words.over(replied(ended(other, false, null))),
                    words.over(ended(other, true, null)),
                    words.over(ended(other, false, "UPHELD")),
                    words.over(ended(other, false, "NOT_UPHELD")));
            assertThat(inTheOther).allSatisfy(said -> assertThat(said).contains(other));
            assertThat(inTheOther)
                    .doesNotHaveDuplicates()
                    .doesNotContain(
                            words.over(ended(null, false, null)),
                            words.over(ended(null, true, null)),
                            words.over(ended(null, false, "UPHELD")));
            assertThat(words.over(ended(null, false, null))).isNotEqualTo(words.over(ended(null, true, null)));
        }
    }

    private static Request ended(String continuedIn, boolean archived, String outcome) {
        Summary summary = summary("CLOSED", null, continuedIn, archived, outcome);
        return new Request(summary, List.of(), List.of(), List.of(), false, false, null);
    }

    private static Request replied(Request request) {
        Reply reply = new Reply(Instant.EPOCH, "Ada Neri", false, "Non siamo stati noi.", null, List.of());
        return new Request(request.summary(), List.of(), List.of(reply), List.of(), false, false, null);
    }

    private static Summary summary(String state, LocalDate heardOn) {
        return summary(state, heardOn, null, false, null);
    }

    private static Summary summary(
            String state, LocalDate heardOn, String continuedIn, boolean archived, String outcome) {
        return new Summary(
                UUID.randomUUID(),
                "FAS-2026-7K3M-Q9XD",
                state,
                false,
                Instant.parse("2026-11-25T10:00:00Z"),
                null,
                heardOn,
                null,
                outcome,
                continuedIn,
                archived,
                2);
    }

    private static Complaint complaint(String stage, String evidence) {
        return new Complaint("SEG-2026-7K3M-Q9X4", stage, "ENERGY", evidence, List.of());
    }
}

package it.opposizioni.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.bench.kills.Journal.Answer;
import it.opposizioni.bench.kills.Request.Kind;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CaseActsTest {

    private static final String CASE = "018f0000-0001-7000-8000-000000000001";

    private final CaseActs acts = new CaseActs("http://complaint", new TrialIssuer());

    private static Request after(Request request, int version) {
        return request.next().after(CASE, "{\"summary\":{\"id\":\"%s\"},\"version\":%d}".formatted(CASE, version));
    }

    @Test
    void aCaseIsTakenProposedAndApprovedByAnother() {
        Request assigned = acts.look().next().after(CASE, "{\"items\":[]}");
        assertThat(assigned.address()).isEqualTo("http://complaint/v1/cases/" + CASE + "/assignment");
        assertThat(assigned.subject()).isEqualTo(CASE + " ASSIGN");

        Request proposed = after(assigned, 7);
        assertThat(proposed.address()).endsWith("/proposal");
        assertThat(proposed.body()).contains("\"version\":7").contains("\"outcome\":\"NOT_UPHELD\"");

        Request approved = after(proposed, 8);
        assertThat(approved.address()).endsWith("/approval");
        assertThat(approved.body()).isEqualTo("{\"version\":8}");
        assertThat(approved.who()).isNotSameAs(proposed.who());
        assertThat(after(approved, 9)).isNull();
    }

    @Test
    void eachCaseIsTakenOnce() {
        assertThat(acts.look().next().after("", "{\"items\":[]}")).isNull();
        assertThat(acts.look().next().after(CASE, "")).isNotNull();
        assertThat(acts.look().next().after(CASE, "")).isNull();
    }

    @Test
    void theJournalKeepsActsByWhatTheyAreAndLogsByTheirIds() {
        Journal journal = new Journal(new ServiceLogs(Path.of("none")));
        Request assigned = acts.look().next().after(CASE, "");
        journal.acknowledged(assigned, answer(Kind.CASE_ACT), CASE);
        Request log = new Request(Kind.CALL_LOG, "", null, "", "text/csv", "1\n", "");
        journal.acknowledged(log, answer(Kind.CALL_LOG), "log-1");

        assertThat(journal.acknowledged(Kind.CASE_ACT)).containsExactly(CASE + " ASSIGN");
        assertThat(journal.acknowledged(Kind.CALL_LOG)).containsExactly("log-1");
        assertThat(journal.lists()).isEmpty();
    }

    private static Answer answer(Kind kind) {
        return new Answer(kind, 0, 0, 0, 1);
    }
}

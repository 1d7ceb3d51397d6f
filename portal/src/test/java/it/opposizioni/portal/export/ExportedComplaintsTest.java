package it.opposizioni.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.authority.ComplaintSearch;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** A complaint as a line of a file. */
@QuarkusTest
class ExportedComplaintsTest extends PortalTest {

    @Inject
    ObjectMapper json;

    private List<String> row(String summary) throws IOException {
        Page page = Mockito.mock(Page.class);
        Mockito.when(page.formats()).thenReturn(Formats.of(Lang.IT));
        return new ExportedComplaints(new ComplaintSearch(), null, page, ComplaintLabels.forAuthority(Lang.IT))
                .row(json.readValue(summary, ComplaintClient.Summary.class));
    }

    /** In columns of their own, after those of before. */
    @Test
    void whatNotEveryComplaintHasIsInTheLastColumns() throws IOException {
        List<String> passedOn = row(ServiceAnswers.passedOnSummary("POSTAL_POLICE"));
        assertThat(passedOn).contains("Chiusa: fuori competenza").hasSize(13).endsWith("Polizia postale", "");
        String question = "{\"state\": \"NO_ANSWER\", \"answerBy\": \"2026-12-06\"}";
        assertThat(row(ServiceAnswers.askedSummary(question))).hasSize(13).endsWith("", "Nessuna risposta nei termini");
        assertThat(row(ServiceAnswers.summary("CLOSED_OUTSIDE_SCOPE")))
                .hasSize(13)
                .endsWith("", "");
    }

    @Test
    void aCallWhoseTimeIsNotKnownHasItsDayAndThePartOfIt() {
        Instant at = Instant.parse("2026-11-19T17:00:00Z");
        assertThat(ExportedComplaints.when(at, null, Formats.of(Lang.IT))).isEqualTo("2026-11-19T18:00+01:00");
        assertThat(ExportedComplaints.when(at, "EVENING", Formats.of(Lang.IT))).isEqualTo("2026-11-19 di sera");
        assertThat(ExportedComplaints.when(at, "EVENING", Formats.of(Lang.EN))).isEqualTo("2026-11-19 in the evening");
    }
}

package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.portal.authority.AuthorityComplaintClient.PossiblePrincipal;
import it.opposizioni.portal.authority.AuthorityComplaintClient.Principals;
import it.opposizioni.portal.cases.CaseTexts;
import it.opposizioni.portal.complaint.ComplaintClient.Complaint;
import it.opposizioni.portal.layout.Choice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class PrincipalPanelTest {

    private static final UUID ACME = new UUID(1, 1);

    /** Of a complaint with one possible principal, which it accuses. */
    private static List<Choice> options(String grade, UUID chosen) throws JsonProcessingException {
        Complaint complaint = new ObjectMapper()
                .readValue(
                        "{\"accused\": {\"grade\": \"%s\", \"principalId\": \"%s\"}}".formatted(grade, ACME),
                        Complaint.class);
        Principals found = new Principals(List.of(new PossiblePrincipal(ACME, "Acme Energia S.p.A.")), chosen, true);
        return PrincipalPanel.of(complaint, found, Mockito.mock(CaseTexts.class))
                .options();
    }

    /** Then it is evidence against the principal, and nothing else may be. */
    @Test
    void ofAConfirmedLineItIsStillToBeSaidForWhomItCalled() throws JsonProcessingException {
        assertThat(options("A", null)).hasSize(1);
        assertThat(options("A", ACME)).isEmpty();
    }

    @Test
    void ofTheOnlyPrincipalThatThereIsNothingElseHasToBeSaid() throws JsonProcessingException {
        assertThat(options("B", null)).isEmpty();
        assertThat(options("C", null)).isEmpty();
    }
}

package it.opposizioni.portal.asof;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.OnBehalf;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: what was true of a number at an instant. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
interface AsOfClient {

    /**
     * What is asked.
     *
     * @param number null for one's own opposition, which the address names
     * @param knownAt null for all that is known now
     * @param operatorId null for any that was not exempted
     * @param medium TELEPHONE or POST
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(PhoneNumber number, Instant at, Instant knownAt, UUID operatorId, String medium) {

        Question of(PhoneNumber wanted) {
            return new Question(wanted, at, knownAt, operatorId, medium);
        }

        @Override
        public String toString() {
            return "Question[" + at + "]";
        }
    }

    /**
     * What was so.
     *
     * @param right EXPLICIT_OPPOSITION, TELCO_DEFAULT, CARRIED_OVER, RECOVERED, EXEMPTION or NONE
     * @param citation of the norm; empty without a right
     * @param oppositionId null without one
     * @param consentsRevokedAsOf only consents given since then counted; null when all did
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            Instant at,
            Instant knownAt,
            String medium,
            boolean opposed,
            String right,
            String citation,
            UUID oppositionId,
            Instant consentsRevokedAsOf) {}

    /** Leaves a note for the holder. */
    @POST
    @Path("/as-of-answers")
    Answer ofNumber(Question question);

    @POST
    @Path("/oppositions/{id}/as-of-answers")
    Answer ofOwn(@PathParam("id") UUID id, Question question);
}

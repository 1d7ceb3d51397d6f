package it.opposizioni.portal.cases.company;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.cases.CaseClient.Person;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as cases about numbers name companies outside the register. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/cases/{id}/company")
public interface CaseCompanyClient {

    /**
     * The company as an official has named or corrected it.
     *
     * @param pec null where none is known
     * @param source NETWORK, INSPECTION or POLICE
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Finding(
            String name,
            String taxCode,
            String seat,
            String pec,
            String source,
            String reference,
            LocalDate foundOn,
            Person by,
            Instant at) {}

    /** When an act has arrived, as an official has recorded it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Served(LocalDate servedOn, String reference, Person by, Instant at) {}

    /**
     * A question or a summons.
     *
     * @param act REQUEST_INFORMATION or HEAR
     * @param served oldest record first; the last one counts
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Act(long step, String act, Instant at, boolean printable, List<Served> served) {

        public Act {
            served = served == null ? List.of() : List.copyOf(served);
        }
    }

    /** @param outcome UPHELD, NOT_UPHELD or OUTSIDE_SCOPE */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Earlier(UUID caseId, String code, String outcome, Instant decidedAt) {}

    /**
     * All that is known of it.
     *
     * @param version which what is recorded next names
     * @param findings oldest first; the last one counts
     * @param toServe the step whose act waits for the day on which it arrived; null where none does
     * @param earlier other decisions against the same company
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Known(
            int version,
            boolean nameable,
            List<Finding> findings,
            List<Act> acts,
            Long toServe,
            List<Earlier> earlier) {

        public Known {
            findings = findings == null ? List.of() : List.copyOf(findings);
            acts = acts == null ? List.of() : List.copyOf(acts);
            earlier = earlier == null ? List.of() : List.copyOf(earlier);
        }

        /** Nobody has recorded that the last act has arrived. */
        public boolean isAwaitsService() {
            return !acts.isEmpty() && acts.getLast().served().isEmpty();
        }

        /** Null while none is named. */
        public Finding current() {
            return findings.isEmpty() ? null : findings.getLast();
        }
    }

    /** @param pec null where none is known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewFinding(
            String name,
            String taxCode,
            String seat,
            String pec,
            String source,
            String reference,
            LocalDate foundOn,
            int seen) {

        /** What it says must not come into a log. */
        @Override
        public String toString() {
            return "company";
        }
    }

    record NewService(long step, LocalDate servedOn, String reference) {}

    @GET
    Known known(@PathParam("id") UUID caseId);

    @POST
    Known name(@PathParam("id") UUID caseId, @HeaderParam(RegistryClient.KEY) String key, NewFinding finding);

    @POST
    @Path("/services")
    Known served(@PathParam("id") UUID caseId, @HeaderParam(RegistryClient.KEY) String key, NewService service);
}

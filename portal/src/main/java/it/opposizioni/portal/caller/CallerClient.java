package it.opposizioni.portal.caller;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it says whose a number is that called. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/callers")
public interface CallerClient {

    /**
     * @param on the day that the answer is about; null for now, and from a service of the release before, which knows no days
     * @param italianRegion null but for a landline
     * @param reportsByMonth oldest first; empty where there are too few, and from a service of the release before
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Caller(
            String number,
            LocalDate on,
            String outcome,
            String explanation,
            String kind,
            String region,
            String italianRegion,
            List<Declarant> operators,
            boolean disputed,
            String reports,
            List<MonthOfReports> reportsByMonth) {

        public Caller {
            reportsByMonth = reportsByMonth == null ? List.of() : List.copyOf(reportsByMonth);
            operators = operators == null ? List.of() : List.copyOf(operators);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Declarant(
            String name,
            String seat,
            String contact,
            String rocNumber,
            String role,
            String state,
            Instant declaredFrom,
            Instant declaredUntil,
            Instant verifiedAt,
            List<Principal> principals) {

        public Declarant {
            principals = principals == null ? List.of() : List.copyOf(principals);
        }
    }

    /** @param month {@code 2026-11} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MonthOfReports(String month, String reporters) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Principal(String name, String seat, String contact, String state) {}

    @GET
    @Path("/{number}")
    Caller caller(@PathParam("number") String number);

    /** @param on null for now */
    @GET
    @Path("/{number}")
    Caller callerOn(@PathParam("number") String number, @QueryParam("on") String on);
}

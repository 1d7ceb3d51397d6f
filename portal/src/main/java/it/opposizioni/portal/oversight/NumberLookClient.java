package it.opposizioni.portal.oversight;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it tells the authority about one calling number. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/number-looks")
public interface NumberLookClient {

    /** @param purpose COMPLAINT, CASE, INSPECTION or REQUEST */
    record NewLook(String number, String purpose) {}

    /** @param month {@code 2026-11} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Month(String month, long calls) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Look(String number, String kind, long complaints, long calls, List<Month> months) {}

    /** Leaves a note. */
    @POST
    Look look(NewLook look);
}

package it.opposizioni.portal.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.desk.DeskClient.Holder;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: many numbers of one holder, in one transaction. */
@RegisterRestClient(configKey = "registry-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/desk/lists")
public interface NumberListClient {

    /** @param numbers as they were written */
    record Entry(
            List<String> numbers,
            List<String> media,
            String channel,
            Instant receivedAt,
            String evidenceReference,
            Holder holder,
            String askedBy,
            String language) {}

    /** @param outcome RECORDED, ALREADY, HELD_BY_ANOTHER, TWICE, NOT_A_LINE or NOT_A_NUMBER */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(int line, String number, String outcome) {}

    /** @param protocol null when nothing was recorded */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(String protocol, int recorded, List<Line> lines) {}

    @POST
    Result enter(@HeaderParam(RegistryClient.KEY) String key, Entry list);
}

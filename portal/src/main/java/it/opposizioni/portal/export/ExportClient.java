package it.opposizioni.portal.export;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it notes what is taken out. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/exports")
public interface ExportClient {

    /** What is about to leave. */
    record NewExport(String list, String format, String filters, String purpose) {}

    /**
     * @param official null when the identity provider told no name
     * @param rows null while the file is written, or when that was broken off, as the digest is
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Export(
            UUID id,
            Instant at,
            String official,
            boolean me,
            String list,
            String format,
            String filters,
            String purpose,
            Long rows,
            String sha256) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exports(List<Export> items, String next) {}

    @GET
    Exports list(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @POST
    Export note(@HeaderParam(RegistryClient.KEY) String key, NewExport export);
}

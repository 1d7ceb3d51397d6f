package it.opposizioni.portal.organisation;

import it.opposizioni.portal.clients.OnBehalf;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: files of numbers of the organisation for which the visitor acts, each in one transaction. */
@RegisterRestClient(configKey = "registry-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
interface ListFileClient {

    /** Percent-encoded; a release of the registry that does not know it passes it over. */
    String FILE_NAME = "File-Name";

    /** @param media what the lines oppose that say nothing of their own: TELEPHONE, POST or both */
    @POST
    @Path("/number-lists")
    @Consumes("text/csv")
    SentList send(
            @HeaderParam(RegistryClient.KEY) String key,
            @HeaderParam(FILE_NAME) String fileName,
            @QueryParam("media") List<String> media,
            byte[] file);

    @POST
    @Path("/list-requests")
    @Consumes("text/csv")
    ListRequest enter(
            @HeaderParam(RegistryClient.KEY) String key,
            @HeaderParam(FILE_NAME) String fileName,
            @QueryParam("kind") String kind,
            byte[] file);

    /**
     * The same about a company.
     *
     * @param from first day; null for at once, and where it may no longer call
     * @param until last day; null without an end
     */
    @POST
    @Path("/list-requests")
    @Consumes("text/csv")
    ListRequest enter(
            @HeaderParam(RegistryClient.KEY) String key,
            @HeaderParam(FILE_NAME) String fileName,
            @QueryParam("kind") String kind,
            @QueryParam("operatorId") UUID operator,
            @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until,
            byte[] file);
}

package it.opposizioni.portal.complaint.attachment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: which attachments there are. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1")
public interface AttachmentClient {

    /**
     * A file, without its content.
     *
     * @param complaint null of an operator's
     * @param caseId null of a reporter's
     * @param type JPEG, PNG, WEBP, HEIC, MP3, M4A, OGG, WAV or PDF
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attachment(UUID id, UUID complaint, UUID caseId, String type, long bytes, Instant addedAt) {}

    /** @param left how many can still be added */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attachments(List<Attachment> items, int left) {

        public Attachments {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AttachmentPage(List<Attachment> items, String next) {

        public AttachmentPage {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * In the order in which they were added; of a reply what is not sent yet.
     *
     * @param holders {@code complaints}, or {@code information-requests}
     */
    @GET
    @Path("/{holders}/{id}/attachments")
    Attachments list(@PathParam("holders") String holders, @PathParam("id") UUID holder);

    /** Of all complaints of a case, newest first. */
    @GET
    @Path("/cases/{id}/attachments")
    AttachmentPage ofCase(
            @PathParam("id") UUID caseId, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @DELETE
    @Path("/{holders}/{id}/attachments/{attachment}")
    void remove(
            @PathParam("holders") String holders,
            @PathParam("id") UUID holder,
            @PathParam("attachment") UUID attachment);
}

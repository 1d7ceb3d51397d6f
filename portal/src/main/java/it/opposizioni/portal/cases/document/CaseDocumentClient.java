package it.opposizioni.portal.cases.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseClient.Person;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: which documents of its own the authority has in a case. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/cases/{id}/documents")
public interface CaseDocumentClient {

    /**
     * A document, without its content.
     *
     * @param datedOn the day that it bears; null where none was said
     * @param type as of an attachment
     * @param removable the reader can take it back now
     * @param removedAt when {@code by} took it back; null while it is there
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Document(
            UUID id,
            String title,
            LocalDate datedOn,
            String type,
            long bytes,
            Person by,
            Instant addedAt,
            boolean removable,
            Instant removedAt) {}

    /**
     * All of a case.
     *
     * @param ownComplaint the reader has complained in the case, and so none is listed; a service of the release before refuses the list then
     * @param open the reader can add one now
     * @param items in the order in which they were added
     * @param removed likewise, what was taken back
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Documents(boolean ownComplaint, boolean open, List<Document> items, List<Document> removed) {

        /** Of a service of the release before. */
        private static final Documents NONE = new Documents(false, false, List.of(), List.of());

        private static final Documents WITHHELD = new Documents(true, false, List.of(), List.of());

        public Documents {
            items = items == null ? List.of() : List.copyOf(items);
            removed = removed == null ? List.of() : List.copyOf(removed);
        }

        /**
         * What the reader of the case is shown: nothing of one in which they have complained, which the service of the release before would refuse.
         *
         * @return null when the service does not answer
         */
        public static Documents of(CaseClient.Case file, CaseDocumentClient service) {
            return file.ownComplaint()
                    ? WITHHELD
                    : PageSection.ofNewer(() -> service.of(file.summary().id()), NONE)
                            .value();
        }
    }

    @GET
    Documents of(@PathParam("id") UUID caseId);

    @DELETE
    @Path("/{document}")
    void remove(@PathParam("id") UUID caseId, @PathParam("document") UUID document);
}

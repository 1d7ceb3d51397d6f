package it.opposizioni.portal.registerentry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.registerentry.RegisterEntryClient.Stated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The proof of what is said about the called number: the entries of the register at the calls, with the number masked. */
@Path("/authority/complaints/{id}/register-entries")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class RegisterEntryResource extends PageResource {

    @CheckedTemplate(basePath = "registerentry")
    static class Templates {
        /**
         * @param number masked
         * @param said null when the service does not answer, or is of a release that does not know the question
         */
        static native TemplateInstance entries(
                ComplaintClient.Complaint complaint, String number, Stated said, List<EntryLines> entries);

        private Templates() {}
    }

    private final ComplaintClient complaints;
    private final RegisterEntryClient registrations;
    private final Now now;

    RegisterEntryResource(
            Page page, @RestClient ComplaintClient complaints, @RestClient RegisterEntryClient registrations, Now now) {
        super(page);
        this.complaints = complaints;
        this.registrations = registrations;
        this.now = now;
    }

    @GET
    public TemplateInstance entries(@PathParam("id") UUID id) {
        ComplaintClient.Complaint complaint = complaints.complaint(id);
        Stated said = PageSection.<Stated>ofNewer(() -> registrations.stated(id), null)
                .value();
        return Templates.entries(
                complaint,
                page.formats().masked(complaint.calledNumber()),
                said,
                said == null
                        ? List.of()
                        : EntryLines.of(said, texts(RegisterEntryTexts.class), page.formats(), now.get()));
    }
}

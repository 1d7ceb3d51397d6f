package it.opposizioni.portal.consultation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.contacts.ConsultationNotices;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Cancels a consultation while it runs, and compares its list again afterwards. */
@Path("/operators/consultations/{id}/{act:cancellation|repetition}")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ConsultationActionsResource extends PageResource {

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        static native TemplateInstance cancel(UUID id);

        private Templates() {}
    }

    private final ConsultationNotices notices;
    private final ConsultationClient consultations;
    private final ConsultationFileClient files;

    ConsultationActionsResource(
            Page page,
            ConsultationNotices notices,
            @RestClient ConsultationClient consultations,
            @RestClient ConsultationFileClient files) {
        super(page);
        this.notices = notices;
        this.consultations = consultations;
        this.files = files;
    }

    /** Asks before it is done; a repetition does no harm and is not asked about. */
    @GET
    public Response ask(@PathParam("id") UUID id, @PathParam("act") String act) {
        return act.equals("cancellation") && isOpen(id)
                ? Response.ok(Templates.cancel(id)).build()
                : to(id);
    }

    @POST
    public Response act(@PathParam("id") UUID id, @PathParam("act") String act, MultivaluedMap<String, String> posted) {
        if (act.equals("repetition")) {
            return to(files.repeat(id, Form.of(posted).key()).id());
        }
        try {
            consultations.cancel(id);
            notices.forgetAll(id);
        } catch (UpstreamException e) {
            // it was over before: the page shows how
            if (e.status() != 409) {
                throw e;
            }
        }
        return to(id);
    }

    private boolean isOpen(UUID id) {
        ConsultationClient.Consultation c = consultations.consultation(id);
        return ProgressView.isRunning(c) || c.state().equals("CHOOSING");
    }

    private Response to(UUID id) {
        return seeOther("operators/consultations/" + id);
    }
}

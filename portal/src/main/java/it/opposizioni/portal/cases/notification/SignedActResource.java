package it.opposizioni.portal.cases.notification;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.complaint.attachment.SentAttachment;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The act as it was signed elsewhere: an official saves the copy to sign, adds the signed file, and saves that. */
@Path("/authority/cases/{id}/signed-act")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class SignedActResource extends FormResource {

    private final StreamedForm arriving;
    private final SentAttachment sent;
    private final SignedActClient acts;
    private final NotificationClient notifications;

    SignedActResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            SentAttachment sent,
            @RestClient SignedActClient acts,
            @RestClient NotificationClient notifications) {
        super(page, returned);
        this.arriving = arriving;
        this.sent = sent;
        this.acts = acts;
        this.notifications = notifications;
    }

    @GET
    public Response download(@PathParam("id") UUID id) {
        NotificationClient.Signed signed = notifications.of(id).signedAct();
        if (signed == null) {
            throw new NotFoundException();
        }
        return signed.file().download(acts.content(id), page.slug("signed-act"));
    }

    @GET
    @Path("/to-sign")
    public Response toSign(@PathParam("id") UUID id) {
        return ActFile.PDF.download(acts.toSign(id), page.slug("decision-act"));
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("id") UUID id) {
        Form form = arriving.form();
        boolean added = sent.handOn(form, content -> acts.put(id, content));
        arriving.discardTheRest();
        return added ? seeOther(here(id)) : returned.to(here(id), form);
    }

    private static String here(UUID id) {
        return "authority/cases/" + id + "/notification";
    }
}

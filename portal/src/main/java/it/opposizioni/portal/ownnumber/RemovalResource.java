package it.opposizioni.portal.ownnumber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.linemessage.CodePurpose;
import it.opposizioni.portal.lineproof.LineCodes;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A holder takes a number off the register: what will happen comes before the code, and the number's page offers to undo it. */
@Path("/personal-area/numbers/{id}/removal")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class RemovalResource extends FormResource {

    static final String DRAFT = "removal";

    @CheckedTemplate(basePath = "ownnumber")
    static class Templates {
        static native TemplateInstance removal(RegistryClient.Opposition opposition, Form form, boolean mobile);

        private Templates() {}
    }

    private final Drafts drafts;
    private final LineCodes codes;
    private final RegistryClient registry;

    RemovalResource(
            Page page, ReturnedForms returned, Drafts drafts, LineCodes codes, @RestClient RegistryClient registry) {
        super(page, returned);
        this.drafts = drafts;
        this.codes = codes;
        this.registry = registry;
    }

    /** The portal's own path of a number's page. */
    static String numbers(UUID id) {
        return "personal-area/numbers/" + id;
    }

    /** The portal's own path of the page on which it begins. */
    static String of(UUID id) {
        return numbers(id) + "/removal";
    }

    @GET
    public Response explain(@PathParam("id") UUID id) {
        RegistryClient.Opposition opposition = registry.opposition(id);
        if (!opposition.isFreeToChange()) {
            return seeOther(numbers(id));
        }
        Form form = returned.here()
                .orElseGet(() -> Form.empty().with("what", RegistryClient.Opposition.EVERYTHING))
                .keyed();
        return Response.ok(Templates.removal(opposition, form, LineCodes.isMobile(opposition.number())))
                .build();
    }

    /** Sends the code. */
    @POST
    public Response begin(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        RegistryClient.Opposition opposition = registry.opposition(id);
        if (!opposition.isFreeToChange()) {
            return seeOther(numbers(id));
        }
        String what = opposition.whatToWithdraw(form.value("what"));
        if (!what.equals(RegistryClient.Opposition.EVERYTHING) && !opposition.opposes(what)) {
            return returned.toPage(
                    form.reject("what", texts(OwnNumberTexts.class).whatMissing()));
        }
        try {
            RegistryClient.IssuedProof issued =
                    codes.send(opposition.number(), form.value("channel"), CodePurpose.WITHDRAWAL, form.key());
            UUID request = drafts.begin(page.owner(), DRAFT, RemovalRequest.of(id, opposition.number(), what, issued));
            return seeOther(of(id) + "/" + request);
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "channel", _ -> "channel"));
        }
    }
}

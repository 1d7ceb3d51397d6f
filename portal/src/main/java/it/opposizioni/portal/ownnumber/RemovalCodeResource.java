package it.opposizioni.portal.ownnumber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Taking a number off, second step: the code that its line has received. */
@Path("/personal-area/numbers/{id}/removal/{request}")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class RemovalCodeResource extends FormResource {

    private static final String SIX_DIGITS = "[0-9]{6}";

    @CheckedTemplate(basePath = "ownnumber")
    static class Templates {
        static native TemplateInstance removalCode(RemovalRequest request, UUID draft, Form form, boolean mobile);

        private Templates() {}
    }

    private final Drafts drafts;
    private final RegistryClient registry;

    RemovalCodeResource(Page page, ReturnedForms returned, Drafts drafts, @RestClient RegistryClient registry) {
        super(page, returned);
        this.drafts = drafts;
        this.registry = registry;
    }

    @GET
    public Response ask(@PathParam("id") UUID id, @PathParam("request") UUID draftId) {
        Draft draft = draft(draftId);
        RemovalRequest request = request(draft, id);
        if (draft.result().isPresent()) {
            return seeOther(RemovalResource.numbers(id));
        }
        Form form = returned.here().orElseGet(Form::empty).keyed();
        boolean mobile = request.number().kind() == PhoneNumber.Kind.MOBILE;
        return Response.ok(Templates.removalCode(request, draftId, form, mobile))
                .build();
    }

    @POST
    public Response remove(
            @PathParam("id") UUID id, @PathParam("request") UUID draftId, MultivaluedMap<String, String> posted) {
        Draft draft = draft(draftId);
        RemovalRequest request = request(draft, id);
        if (draft.result().isPresent()) {
            return seeOther(RemovalResource.numbers(id));
        }
        Form form = Form.of(posted);
        try {
            if (!form.value("channel").isEmpty()) {
                drafts.save(draft, request.sentAgain(send(request, form)));
                return seeOther(page.path());
            }
            if (!request.proven() && !confirm(draft, request, form)) {
                return returned.toPage(form);
            }
            return seeOther(RemovalResource.numbers(id), "done=" + withdraw(draftId, request));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "code", _ -> "code"));
        }
    }

    private RegistryClient.IssuedProof send(RemovalRequest request, Form form) {
        String channel = RemovalResource.channel(form.value("channel"));
        return registry.issueCode(form.key(), new RegistryClient.CodeRequest(request.number(), channel));
    }

    private boolean confirm(Draft draft, RemovalRequest request, Form form) {
        String code = form.value("code").replaceAll("\\s", "");
        if (!code.matches(SIX_DIGITS)) {
            form.reject("code", texts(OwnNumberTexts.class).codeMissing());
            return false;
        }
        registry.confirmCode(request.proofId(), new RegistryClient.CodeEntry(code));
        drafts.save(draft, request.confirmed());
        return true;
    }

    /** Under the key of the draft as it is stored now: a repetition is not another request. */
    private String withdraw(UUID draftId, RemovalRequest request) {
        Draft draft = draft(draftId);
        RegistryClient.Withdrawal withdrawal = new RegistryClient.Withdrawal(request.proofId());
        RegistryClient.Opposition left = request.isOfEverything()
                ? registry.withdraw(draft.key(), request.opposition(), withdrawal)
                : registry.withdrawMedium(draft.key(), request.opposition(), request.what(), withdrawal);
        drafts.finish(draft, request.what());
        return left.withdrawal() == null ? "dropped" : "asked";
    }

    private Draft draft(UUID draftId) {
        return drafts.find(draftId, page.visitor().subject(), RemovalResource.DRAFT);
    }

    private RemovalRequest request(Draft draft, UUID id) {
        RemovalRequest request = drafts.content(draft, RemovalRequest.class);
        if (!request.opposition().equals(id)) {
            throw DomainException.notFound();
        }
        return request;
    }
}

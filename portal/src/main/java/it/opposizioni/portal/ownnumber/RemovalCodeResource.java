package it.opposizioni.portal.ownnumber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Taking a number off, second step: the code that its line has received, or a call from it. */
@Path("/personal-area/numbers/{id}/removal/{request}")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class RemovalCodeResource extends FormResource {

    private static final String NOT_PROVEN = "line-not-proven";

    @CheckedTemplate(basePath = "ownnumber")
    static class Templates {
        static native TemplateInstance removalCode(
                RemovalRequest request, Form form, boolean mobile, LineCodes.Awaited awaited, List<Choice> reasons);

        private Templates() {}
    }

    private final Drafts drafts;
    private final LineCodes codes;
    private final RegistryClient registry;

    RemovalCodeResource(
            Page page, ReturnedForms returned, Drafts drafts, LineCodes codes, @RestClient RegistryClient registry) {
        super(page, returned);
        this.drafts = drafts;
        this.codes = codes;
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
        return Response.ok(Templates.removalCode(
                        request, form, LineCodes.isMobile(request.number()), awaited(request), reasons(request)))
                .build();
    }

    private LineCodes.Awaited awaited(RemovalRequest request) {
        if (request.callIn() != null) {
            return codes.awaitedCall(request.codeExpiresAt());
        }
        return request.awaitsCode()
                ? codes.awaited(request.proofId(), request.codeExpiresAt())
                : LineCodes.Awaited.NONE;
    }

    /** Nobody is asked why only one medium goes. */
    private List<Choice> reasons(RemovalRequest request) {
        return request.isOfEverything() ? WithdrawalReason.choices(page.lang()) : List.of();
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
        String channel = form.value("channel");
        try {
            if (!channel.isEmpty()) {
                drafts.save(
                        draft,
                        request.sentAgain(codes.send(request.number(), channel, CodePurpose.WITHDRAWAL, form.key())));
                return seeOther(page.path());
            }
            if (!request.proven() && !confirm(draft, request, form)) {
                return returned.toPage(form);
            }
            return seeOther(RemovalResource.numbers(id), "done=" + withdraw(draftId, request, form));
        } catch (UpstreamException e) {
            FormProblems.into(form, e, "code", _ -> "code");
            return proofIsOver(e)
                    ? returned.to(RemovalResource.of(id), startOver(draftId, request, form))
                    : returned.toPage(form);
        }
    }

    /** What the line has proved lasts some minutes only, and so does a code. */
    private static boolean proofIsOver(UpstreamException e) {
        return LineCodes.isOver(e)
                || e.problem()
                        .filter(problem -> problem.slug().equals(NOT_PROVEN))
                        .isPresent();
    }

    /**
     * Another code is needed, and is asked for where this began. What is to go stays chosen: otherwise a person who gives up one protection would lose
     * both.
     */
    private Form startOver(UUID draftId, RemovalRequest request, Form form) {
        drafts.discard(draftId, page.owner());
        return Form.empty().with("what", request.what()).reject("channel", form.error("code"));
    }

    private boolean confirm(Draft draft, RemovalRequest request, Form form) {
        if (request.callIn() != null) {
            return called(draft, request, form);
        }
        Optional<String> code = LineCodes.read(form.value("code"));
        if (code.isEmpty()) {
            form.reject("code", texts(OwnNumberTexts.class).codeMissing());
            return false;
        }
        codes.confirm(request.proofId(), code.get());
        drafts.save(draft, request.confirmed());
        return true;
    }

    private boolean called(Draft draft, RemovalRequest request, Form form) {
        OwnNumberTexts texts = texts(OwnNumberTexts.class);
        switch (codes.call(request.proofId()).state()) {
            case CAME -> drafts.save(draft, request.confirmed());
            case AWAITED -> form.reject("code", texts.callNotYet());
            case OVER -> form.reject("code", texts.callOver());
        }
        return !form.isWrong();
    }

    /** Under the key of the draft as it is stored now: a repetition is not another request. */
    private String withdraw(UUID draftId, RemovalRequest request, Form form) {
        Draft draft = draft(draftId);
        String reason = WithdrawalReason.read(form.value(WithdrawalReason.FIELD))
                .map(Enum::name)
                .orElse(null);
        UUID proof = request.proofId();
        RegistryClient.Opposition left = request.isOfEverything()
                ? registry.withdraw(
                        draft.key(), request.opposition(), new RegistryClient.WithdrawalWithReason(proof, reason))
                : registry.withdrawMedium(
                        draft.key(), request.opposition(), request.what(), new RegistryClient.Withdrawal(proof));
        drafts.finish(draft, request.what());
        // a registry of the release before drops one medium at once
        return left.isEndAsked() ? "asked" : "dropped";
    }

    private Draft draft(UUID draftId) {
        return drafts.find(draftId, page.owner(), RemovalResource.DRAFT);
    }

    private RemovalRequest request(Draft draft, UUID id) {
        RemovalRequest request = drafts.content(draft, RemovalRequest.class);
        if (!request.opposition().equals(id)) {
            throw DomainException.notFound();
        }
        return request;
    }
}

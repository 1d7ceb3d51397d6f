package it.opposizioni.portal.citizen;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.RegistryClient.ConfirmedProof;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.Draft;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Adding numbers, second step: a code sent to each line, or a call from it, shows that it is the person's. */
@Path("/personal-area/add-numbers/{id}/proof")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class ProofResource extends FormResource {

    private final Drafts drafts;
    private final AddNumbersPages pages;
    private final LineCodes codes;

    ProofResource(Page page, Drafts drafts, AddNumbersPages pages, ReturnedForms returned, LineCodes codes) {
        super(page, returned);
        this.drafts = drafts;
        this.pages = pages;
        this.codes = codes;
    }

    @GET
    public Response proof(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        return pages.finished(draft)
                .orElseGet(() -> Response.ok(
                                pages.proof(returned.here().orElseGet(Form::empty), draft, pages.answers(draft)))
                        .build());
    }

    /** Reloading or signing in again on these addresses leads back to the page. */
    @GET
    @Path("{line}/code")
    public Response backFromCode(@PathParam("id") UUID id) {
        return pages.go(id, "proof");
    }

    @POST
    public Response proceed(@PathParam("id") UUID id) {
        Draft draft = draft(id);
        NumbersDraft answers = pages.answers(draft);
        if (answers.allProven()) {
            return pages.finished(draft).orElseGet(() -> pages.go(id, "choices"));
        }
        int first = 0;
        while (answers.lines().get(first).proven()) {
            first++;
        }
        Form form = Form.empty().reject("line" + first, texts().proveFirst());
        return returned.toPage(form);
    }

    @POST
    @Path("{line}/code")
    public Response code(
            @PathParam("id") UUID id, @PathParam("line") int index, MultivaluedMap<String, String> posted) {
        Draft draft = draft(id);
        if (draft.result().isPresent()) {
            return pages.finished(draft).orElseThrow();
        }
        NumbersDraft answers = pages.answers(draft);
        if (index < 0 || index >= answers.lines().size()) {
            throw DomainException.notFound();
        }
        Form form = Form.of(posted);
        String channel = form.value("channel");
        try {
            NumbersDraft.Line line = answers.lines().get(index);
            NumbersDraft.Line changed =
                    channel.isEmpty() ? confirm(line, index, form) : send(line, channel, form.key());
            if (form.isWrong()) {
                return wrong(id, form);
            }
            drafts.save(draft, answers.withLine(index, changed));
            return pages.goToLine(id, index, changed);
        } catch (UpstreamException e) {
            boolean over = channel.isEmpty() && LineCodes.isOver(e);
            if (over) {
                // nothing is left to enter: the ways to another one stand open
                drafts.save(draft, answers.unproven(Set.of(index)));
            }
            String field = channel.isEmpty() && !over ? "code" + index : "line" + index;
            FormProblems.into(form, e, field, pointer -> field);
            return wrong(id, form);
        }
    }

    private Response wrong(UUID id, Form form) {
        return returned.to("personal-area/add-numbers/" + id + "/proof", form);
    }

    private NumbersDraft.Line send(NumbersDraft.Line line, String asked, String key) {
        return line.sent(
                LineCodes.channel(line.number(), asked),
                codes.send(line.number(), asked, CodePurpose.REGISTRATION, key));
    }

    private NumbersDraft.Line confirm(NumbersDraft.Line line, int index, Form form) {
        if (line.proven() || line.proofId() == null) {
            return line;
        }
        if (line.awaitsCall()) {
            return called(line, index, form);
        }
        Optional<String> code = LineCodes.read(form.value("code" + index));
        if (code.isEmpty()) {
            form.reject("code" + index, texts().codeMissing());
            return line;
        }
        ConfirmedProof proof = codes.confirm(line.proofId(), code.get());
        return line.confirmed(proof.usableUntil(), proof.formerEntry());
    }

    private NumbersDraft.Line called(NumbersDraft.Line line, int index, Form form) {
        LineCodes.Call call = codes.call(line.proofId());
        return switch (call.state()) {
            case CAME -> line.confirmed(call.usableUntil(), call.formerEntry());
            case AWAITED -> {
                form.reject("line" + index, texts().callNotYet(line.number().spaced()));
                yield line;
            }
            case OVER -> {
                form.reject("line" + index, texts().callOver(line.number().spaced()));
                yield line;
            }
        };
    }

    private Draft draft(UUID id) {
        return drafts.find(id, page.owner(), AddNumbersResource.DRAFT);
    }

    private RegistrationTexts texts() {
        return texts(RegistrationTexts.class);
    }
}

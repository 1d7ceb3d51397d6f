package it.opposizioni.portal.authority.chosen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.authority.AuthorityComplaintClient;
import it.opposizioni.portal.authority.AuthorityComplaintClient.Closure;
import it.opposizioni.portal.authority.AuthorityTexts;
import it.opposizioni.portal.bulk.BulkWork;
import it.opposizioni.portal.bulk.ListAddress;
import it.opposizioni.portal.bulk.Outcome;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseRequest;
import it.opposizioni.portal.cases.chosen.ChosenTexts;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ChosenComplaint;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.passedon.OtherAuthorities;
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

/** What is done to several complaints of the list at once: they are taken in charge or closed one by one, or become one case together. */
@Path("/authority/complaints/chosen")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ChosenComplaintsResource extends FormResource {

    private static final String HERE = "authority/complaints/chosen";
    private static final String KIND = "chosen-complaints";
    /** The field of the forms that has the chosen ones. */
    private static final String CHOSEN = "chosen";

    private static final String ACT = "act";
    private static final String CLOSE = "CLOSE";
    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";

    @CheckedTemplate(basePath = "authority")
    static class Templates {
        /**
         * @param closing they are to be closed; otherwise to become a case
         * @param list address of the list that they were chosen in
         */
        static native TemplateInstance chosen(
                Form form,
                List<ChosenComplaint> chosen,
                List<Choice> outcomes,
                OtherAuthorities authorities,
                boolean closing,
                String list);

        /** @param again the form that was sent, while the answer about some of them is not known; else null */
        static native TemplateInstance worked(
                List<Outcome<ChosenComplaint>> outcomes, boolean closed, Form again, String list);

        private Templates() {}
    }

    /** What became of them, for the page after the redirect. */
    record Kept(Form.State form, List<Outcome<ChosenComplaint>> outcomes) {}

    private final ComplaintClient complaints;
    private final AuthorityComplaintClient authority;
    private final CaseClient cases;
    private final Drafts drafts;

    ChosenComplaintsResource(
            Page page,
            ReturnedForms returned,
            Drafts drafts,
            @RestClient ComplaintClient complaints,
            @RestClient AuthorityComplaintClient authority,
            @RestClient CaseClient cases) {
        super(page, returned);
        this.drafts = drafts;
        this.complaints = complaints;
        this.authority = authority;
        this.cases = cases;
    }

    @POST
    public Response act(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        List<ChosenComplaint> chosen = ChosenComplaint.in(form, CHOSEN);
        if (chosen.isEmpty()) {
            form.reject(CHOSEN, texts(ChosenComplaintTexts.class).noneChosen());
        }
        return switch (form.value(ACT)) {
            case "TAKE" ->
                form.isWrong()
                        ? returned.toPage(form)
                        : worked(form, taking(form).doTo(chosen));
            case CLOSE ->
                checked(form).isWrong()
                        ? returned.toPage(form)
                        : worked(form, closing(form).doTo(chosen));
            case "OPEN" -> form.isWrong() ? returned.toPage(form) : open(form, chosen);
            // something is still to be said
            default -> returned.toPage(form);
        };
    }

    private Form checked(Form form) {
        AuthorityTexts texts = texts(AuthorityTexts.class);
        if (outcomes().stream().noneMatch(choice -> choice.value().equals(form.value(OUTCOME)))) {
            form.reject(OUTCOME, texts.outcomeMissing());
        }
        if (form.value(REASON).isEmpty()) {
            form.reject(REASON, texts.reasonMissing());
        }
        OtherAuthorities.in(page.lang()).check(form, form.value(OUTCOME));
        return form;
    }

    private BulkWork<ChosenComplaint, String> taking(Form form) {
        return new BulkWork<>(
                form, _ -> "taking-in-charge", (each, key, act) -> complaints.act(each.id(), act, key), otherStage());
    }

    private BulkWork<ChosenComplaint, Closure> closing(Form form) {
        Closure closure = new Closure(form.value(OUTCOME), form.value(REASON), OtherAuthorities.in(form));
        return new BulkWork<>(
                form, _ -> closure, (each, key, asked) -> authority.close(each.id(), key, asked), otherStage());
    }

    private String otherStage() {
        return texts(ChosenTexts.class).otherStage();
    }

    private Response worked(Form form, List<Outcome<ChosenComplaint>> outcomes) {
        return seeOther(HERE + "/" + drafts.begin(page.visitor().subject(), KIND, new Kept(form.state(), outcomes)));
    }

    /** All of them, or none. */
    private Response open(Form form, List<ChosenComplaint> chosen) {
        List<UUID> ids = chosen.stream().map(ChosenComplaint::id).toList();
        try {
            CaseClient.Case opened =
                    cases.open(form.key(), new CaseRequest.Opening(form.value("openReason"), ids, null));
            return seeOther("authority/cases/" + opened.summary().id());
        } catch (UpstreamException e) {
            return returned.toPage(
                    FormProblems.into(form, e, CHOSEN, pointer -> pointer.equals("/reason") ? "openReason" : CHOSEN));
        }
    }

    /** Asks for what is still missing. It is reached by the redirect of a form only. */
    @GET
    public Object form() {
        Optional<Form> found = returned.here();
        if (found.isEmpty()) {
            return seeOther("authority/complaints");
        }
        Form form = found.get();
        return Templates.chosen(
                OtherAuthorities.chosen(form.keyed()),
                ChosenComplaint.in(form, CHOSEN),
                outcomes(),
                OtherAuthorities.in(page.lang()),
                form.value(ACT).endsWith(CLOSE),
                list(form));
    }

    /** A violation is none of them: it is found by the decision on a case. */
    private List<Choice> outcomes() {
        AuthorityTexts texts = texts(AuthorityTexts.class);
        return List.of(Choice.of("NOT_UPHELD", texts.notUpheld()), Choice.of("OUTSIDE_SCOPE", texts.outside()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance outcome(@PathParam("id") UUID id) {
        Kept kept = drafts.content(drafts.find(id, page.visitor().subject(), KIND), Kept.class);
        Form form = Form.of(kept.form());
        return Templates.worked(
                kept.outcomes(),
                form.value(ACT).equals(CLOSE),
                Outcome.isAnyUnknown(kept.outcomes()) ? form : null,
                list(form));
    }

    private String list(Form form) {
        return ListAddress.of(page.link("authority/complaints"), form);
    }
}

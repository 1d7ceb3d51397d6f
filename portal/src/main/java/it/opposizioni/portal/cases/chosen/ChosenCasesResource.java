package it.opposizioni.portal.cases.chosen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.bulk.BulkWork;
import it.opposizioni.portal.bulk.ListAddress;
import it.opposizioni.portal.bulk.Outcome;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseRequest;
import it.opposizioni.portal.cases.Colleagues;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is done to several cases of the list at once: what is still to be said, and what became of each. */
@Path("/authority/cases/chosen")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ChosenCasesResource extends FormResource {

    private static final String HERE = "authority/cases/chosen";
    private static final String KIND = "chosen-cases";

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /**
         * @param colleagues names by subject
         * @param queue address of the list that they were chosen in
         */
        static native TemplateInstance chosen(
                Form form,
                List<ChosenCase> chosen,
                List<Choice> staying,
                Map<String, String> colleagues,
                boolean merging,
                String queue);

        /**
         * @param assignee name of the colleague who got them; empty when the reader took them
         * @param again the form that was sent, while the answer about some of them is not known; else null
         */
        static native TemplateInstance worked(
                List<Outcome<ChosenCase>> outcomes,
                String staying,
                String assignee,
                boolean merged,
                Form again,
                String queue);

        private Templates() {}
    }

    /** What became of them, for the page after the redirect. */
    record Kept(Form.State form, List<Outcome<ChosenCase>> outcomes) {}

    private final CaseClient cases;
    private final Drafts drafts;

    ChosenCasesResource(Page page, ReturnedForms returned, Drafts drafts, @RestClient CaseClient cases) {
        super(page, returned);
        this.drafts = drafts;
        this.cases = cases;
    }

    @POST
    public Response act(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        List<ChosenCase> chosen = ChosenCase.in(form);
        Optional<ChosenAct> act = ChosenAct.of(form, chosen, texts(ChosenTexts.class));
        if (act.isEmpty()) {
            return returned.toPage(form);
        }
        List<Outcome<ChosenCase>> outcomes = work(act.get(), form)
                .doTo(chosen.stream().filter(act.get()::concerns).toList());
        UUID id = drafts.begin(page.visitor().subject(), KIND, new Kept(form.state(), outcomes));
        return seeOther(HERE + "/" + id);
    }

    /** Each is asked of the version that was shown, so that nothing that a colleague did meanwhile is overwritten. */
    private BulkWork<ChosenCase, CaseRequest> work(ChosenAct act, Form form) {
        return new BulkWork<>(
                form,
                each -> act.request(each.version()),
                (each, key, request) -> cases.act(each.id(), act.address(), key, request),
                texts(ChosenTexts.class).otherStage());
    }

    /** Asks for what is still missing. It is reached by the redirect of a form only. */
    @GET
    public Object form() {
        Optional<Form> found = returned.here();
        if (found.isEmpty()) {
            return seeOther("authority/cases");
        }
        Form form = found.get();
        List<ChosenCase> chosen = ChosenCase.in(form);
        boolean merging = form.value(ChosenAct.FIELD).endsWith(ChosenAct.MERGE);
        return Templates.chosen(
                form.keyed(),
                chosen,
                chosen.stream()
                        .map(each -> Choice.of(each.id().toString(), each.code()))
                        .toList(),
                merging ? Map.of() : Colleagues.namesOf(cases),
                merging,
                queue(form));
    }

    @GET
    @Path("{id}")
    public TemplateInstance outcome(@PathParam("id") UUID id) {
        Kept kept = drafts.content(drafts.find(id, page.visitor().subject(), KIND), Kept.class);
        Form form = Form.of(kept.form());
        String assignee = form.value("assignee");
        return Templates.worked(
                kept.outcomes(),
                codesById(form).getOrDefault(form.value("into"), ""),
                form.value(ChosenAct.FIELD).equals(ChosenAct.ASSIGN)
                        ? Colleagues.namesOf(cases).getOrDefault(assignee, assignee)
                        : "",
                form.value(ChosenAct.FIELD).equals(ChosenAct.MERGE),
                Outcome.isAnyUnknown(kept.outcomes()) ? form : null,
                queue(form));
    }

    private static Map<String, String> codesById(Form form) {
        Map<String, String> codes = new LinkedHashMap<>();
        ChosenCase.in(form).forEach(each -> codes.put(each.id().toString(), each.code()));
        return codes;
    }

    private String queue(Form form) {
        return ListAddress.of(page.link("authority/cases"), form);
    }
}

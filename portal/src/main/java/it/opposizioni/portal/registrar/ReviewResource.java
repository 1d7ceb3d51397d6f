package it.opposizioni.portal.registrar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.application.Answers;
import it.opposizioni.portal.application.ApplicationTexts;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.CompanyClient.Decision;
import it.opposizioni.portal.clients.CompanyClient.Reasons;
import it.opposizioni.portal.clients.CompanyClient.SectionReason;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OperatorLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One operator before the registrar: its application, its history, and what is decided about it. */
@Path("/administration/operators/{id}")
@RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
@Blocking
class ReviewResource extends FormResource {

    private static final String HERE = "administration/operators/";

    @CheckedTemplate(basePath = "registrar")
    static class Templates {
        /** @param history null when it cannot be had now */
        static native TemplateInstance operator(
                Form form,
                String title,
                Company company,
                List<Answers> answers,
                OperatorLabels words,
                List<ReviewSection> sections,
                List<Choice> measures,
                List<ReviewStep> history,
                boolean decides,
                String done);

        private Templates() {}
    }

    private final CompanyClient companies;

    ReviewResource(Page page, ReturnedForms returned, @RestClient CompanyClient companies) {
        super(page, returned);
        this.companies = companies;
    }

    @GET
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        Company company = companies.one(id);
        PageSection<CompanyClient.History> history = PageSection.of(() -> companies.history(id));
        return Templates.operator(
                returned.here().orElseGet(Form::empty),
                title(company),
                company,
                Answers.of(company, page.lang()),
                OperatorLabels.in(page.lang()),
                ReviewSection.all(parts()),
                measures(company.state()),
                history.available()
                        ? history.value().items().stream()
                                .map(step -> ReviewStep.of(step, texts(), parts(), page.formats()))
                                .toList()
                        : null,
                page.visitor().isRegistrar(),
                done == null ? "" : texts().decided());
    }

    private String title(Company company) {
        String name = company.name() == null ? "–" : company.name();
        return List.of("DRAFT", "APPLIED", "RETURNED").contains(company.state()) ? texts().application(name) : name;
    }

    /** What can be done to an operator in this state; the regulator suspends and reinstates too, and revokes nobody. */
    private List<Choice> measures(String state) {
        RegistrarTexts texts = texts();
        Choice suspend = new Choice("suspension", texts.suspend(), texts.suspendText());
        Choice reinstate = new Choice("reinstatement", texts.reinstate(), texts.reinstateText());
        Choice revoke = new Choice("revocation", texts.revoke(), texts.revokeText());
        boolean registrar = page.visitor().isRegistrar();
        return switch (state) {
            case "ACTIVE" -> registrar ? List.of(suspend, revoke) : List.of(suspend);
            case "SUSPENDED" -> registrar ? List.of(reinstate, revoke) : List.of(reinstate);
            default -> List.of();
        };
    }

    @POST
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            switch (form.value("act")) {
                case "APPROVE" -> approve(id, form);
                case "RETURN" -> sendBack(id, form);
                default -> measure(id, form);
            }
        } catch (UpstreamException e) {
            return returned.toPage(refused(form, e));
        }
        return form.isWrong() ? returned.toPage(form) : seeOther(HERE + id, "done=yes");
    }

    private void approve(UUID id, Form form) {
        String note = form.value("note");
        readVersion(form)
                .ifPresent(version ->
                        companies.decide(id, "approval", new Decision(note.isEmpty() ? null : note, version)));
    }

    /** What is decided about is what was read: an applicant may have changed it meanwhile. */
    private Optional<Long> readVersion(Form form) {
        String version = form.value("version");
        if (!version.matches("[0-9]{1,18}")) {
            form.reject("history", texts().somebodyElse());
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(version));
    }

    private void sendBack(UUID id, Form form) {
        List<SectionReason> reasons = ReviewSection.codes().stream()
                .filter(code -> !form.value("reason-" + code).isEmpty())
                .map(code -> new SectionReason(code, form.value("reason-" + code)))
                .toList();
        if (reasons.isEmpty()) {
            form.reject("reason-" + ReviewSection.codes().getFirst(), texts().returnMissing());
            return;
        }
        readVersion(form).ifPresent(version -> companies.sendBack(id, new Reasons(reasons, version)));
    }

    private void measure(UUID id, Form form) {
        String measure = form.value("measure");
        if (!List.of("suspension", "reinstatement", "revocation").contains(measure)) {
            form.reject("measure", texts().measureMissing());
        }
        if (form.value("reason").isEmpty()) {
            form.reject("reason", texts().reasonMissing());
        }
        if (!form.isWrong()) {
            companies.decide(id, measure, new Decision(form.value("reason"), null));
        }
    }

    /**
     * Where a colleague was faster, the page shows what the colleague did; when the application lacks something, the page leads to where
     * it is returned.
     */
    private Form refused(Form form, UpstreamException e) {
        return e.status() == 409
                ? form.reject("history", texts().somebodyElse())
                : FormProblems.into(form, e, "history", ReviewSection::fieldOf);
    }

    private ApplicationTexts parts() {
        return texts(ApplicationTexts.class);
    }

    private RegistrarTexts texts() {
        return texts(RegistrarTexts.class);
    }
}

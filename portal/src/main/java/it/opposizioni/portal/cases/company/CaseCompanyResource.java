package it.opposizioni.portal.cases.company;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.company.CaseCompanyClient.Finding;
import it.opposizioni.portal.cases.company.CaseCompanyClient.Known;
import it.opposizioni.portal.cases.company.CaseCompanyClient.NewFinding;
import it.opposizioni.portal.cases.company.CaseCompanyClient.NewService;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The company outside the register that used the number of a case: what is known of it, what it was sent, and forms for both. */
@Path("/authority/cases/{id}/company")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CaseCompanyResource extends FormResource {

    private static final String SERVE = "SERVE";

    @CheckedTemplate(basePath = "cases/company")
    static class Templates {
        /** @param known null when the service does not answer, or is of a release that does not know companies */
        static native TemplateInstance page(
                Form form,
                CaseClient.Case file,
                Known known,
                Form naming,
                List<Choice> sources,
                CaseCompanyLabels companyWords,
                CaseLabels words,
                String nonce);

        private Templates() {}
    }

    private final CaseClient cases;
    private final CaseCompanyClient companies;

    CaseCompanyResource(
            Page page, ReturnedForms returned, @RestClient CaseClient cases, @RestClient CaseCompanyClient companies) {
        super(page, returned);
        this.cases = cases;
        this.companies = companies;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        CaseClient.Case file = cases.one(id);
        Known known =
                PageSection.<Known>ofNewer(() -> companies.known(id), null).value();
        CaseCompanyLabels labels = CaseCompanyLabels.in(page.lang());
        Form form = returned.here().orElseGet(Form::empty);
        return Templates.page(
                form,
                file,
                known,
                form.value("act").equals("NAME") || known == null ? form : filled(known.current()),
                labels.sources(),
                labels,
                CaseLabels.in(page.lang()),
                UUID.randomUUID().toString());
    }

    /** A correction begins with what is known. */
    private static Form filled(Finding current) {
        Form form = Form.empty();
        return current == null
                ? form
                : form.with("name", current.name())
                        .with("taxCode", current.taxCode())
                        .with("seat", current.seat())
                        .with("pec", current.pec() == null ? "" : current.pec());
    }

    @POST
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        boolean serves = form.value("act").equals(SERVE);
        Form checked = serves ? checkedService(form) : checkedFinding(form);
        if (checked.isWrong()) {
            return returned.toPage(checked);
        }
        try {
            if (serves) {
                companies.served(id, form.key(), service(form));
            } else {
                companies.name(id, form.key(), finding(form));
            }
        } catch (UpstreamException e) {
            return returned.toPage(
                    FormProblems.into(form, e, serves ? "servedOn" : "name", pointer -> fieldOf(pointer, serves)));
        }
        return seeOther("authority/cases/" + id + "/company");
    }

    private Form checkedFinding(Form form) {
        CaseCompanyTexts texts = texts(CaseCompanyTexts.class);
        reject(form, "name", form.value("name").isEmpty(), texts.noName());
        reject(form, "taxCode", form.value("taxCode").isEmpty(), texts.noTaxCode());
        reject(form, "seat", form.value("seat").isEmpty(), texts.noSeat());
        reject(form, "source", form.value("source").isEmpty(), texts.noSource());
        reject(form, "reference", form.value("reference").isEmpty(), texts.noReference());
        reject(form, "foundOn", form.day("foundOn").isEmpty(), texts.noFoundOn());
        return form;
    }

    private Form checkedService(Form form) {
        CaseCompanyTexts texts = texts(CaseCompanyTexts.class);
        reject(form, "servedOn", form.day("servedOn").isEmpty(), texts.noServedOn());
        reject(form, "proof", form.value("proof").isEmpty(), texts.noProof());
        return form;
    }

    private static void reject(Form form, String name, boolean wrong, String error) {
        if (wrong) {
            form.reject(name, error);
        }
    }

    private static NewFinding finding(Form form) {
        String pec = form.value("pec");
        return new NewFinding(
                form.value("name"),
                form.value("taxCode"),
                form.value("seat"),
                pec.isEmpty() ? null : pec,
                form.value("source"),
                form.value("reference"),
                form.day("foundOn").orElseThrow(),
                (int) number(form.value("seen")));
    }

    private static NewService service(Form form) {
        return new NewService(number(form.value("step")), form.day("servedOn").orElseThrow(), form.value("proof"));
    }

    private static long number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : -1;
    }

    private static String fieldOf(String pointer, boolean serves) {
        return switch (pointer) {
            case "/taxCode", "/seat", "/pec", "/source", "/foundOn" -> pointer.substring(1);
            case "/reference" -> serves ? "proof" : "reference";
            default -> serves ? "servedOn" : "name";
        };
    }
}

package it.opposizioni.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.FormField.Kind;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.organisation.OrganisationClient.Organisation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asking to act for an organisation, what came of it, and ending it. */
@Path("/personal-area/organisations")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class OrganisationResource extends FormResource {

    private static final String HERE = "personal-area/organisations";
    private static final String TAX_CODE = "taxCode";
    private static final String EVIDENCE = "evidenceReference";

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance organisations(List<Organisation> all, OrganisationLabels words);

        static native TemplateInstance ask(Form form, List<FormField> fields);

        static native TemplateInstance organisation(
                Form form, Organisation organisation, OrganisationLabels words, String done);

        private Templates() {}
    }

    private final OrganisationClient organisations;

    OrganisationResource(Page page, ReturnedForms returned, @RestClient OrganisationClient organisations) {
        super(page, returned);
        this.organisations = organisations;
    }

    @GET
    public TemplateInstance all() {
        return Templates.organisations(organisations.mine().items(), OrganisationLabels.in(page.lang()));
    }

    @GET
    @Path("new")
    public TemplateInstance form() {
        return Templates.ask(returned.here().orElseGet(Form::empty).keyed(), fields());
    }

    @POST
    @Path("new")
    public Response ask(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        fields().forEach(field -> field.check(form));
        if (form.error(TAX_CODE) == null
                && TaxCode.tryParse(form.value(TAX_CODE)).isEmpty()) {
            form.reject(TAX_CODE, texts().taxCodeWrong());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            Organisation asked = organisations.ask(
                    form.key(),
                    new OrganisationClient.Wanted(
                            form.value("name"),
                            form.value(TAX_CODE),
                            form.value("role"),
                            form.value(EVIDENCE),
                            page.lang().code()));
            return seeOther(HERE + "/" + asked.id(), "done=asked");
        } catch (UpstreamException e) {
            if (isWithoutTaxCode(e)) {
                return returned.toPage(form.reject("content", texts().taxCodeNeeded()));
            }
            return returned.toPage(FormProblems.into(form, e, "content", OrganisationResource::fieldOf));
        }
    }

    private List<FormField> fields() {
        OrganisationTexts texts = texts();
        return List.of(
                new FormField(
                        "name", Kind.ORGANISATION, texts.name(), texts.nameHint(), texts.nameMissing(), List.of()),
                new FormField(
                        TAX_CODE,
                        Kind.LINE,
                        texts(FieldTexts.class).taxCode(),
                        texts.taxCodeHint(),
                        texts.taxCodeWrong(),
                        List.of()),
                new FormField(
                        "role",
                        Kind.CHOICE,
                        texts.role(),
                        "",
                        texts.roleMissing(),
                        List.of(
                                Choice.of("LEGAL_REPRESENTATIVE", texts.roleLegal()),
                                new Choice("PROXY", texts.roleProxy(), texts.roleProxyHint()))),
                new FormField(
                        EVIDENCE,
                        Kind.LINE,
                        texts.evidence(),
                        texts.evidenceHint(),
                        texts.evidenceMissing(),
                        List.of()));
    }

    /** An account of the realm alone states none. */
    private static boolean isWithoutTaxCode(UpstreamException e) {
        return e.status() == 403
                && e.problem().filter(p -> p.slug().equals("tax-code-needed")).isPresent();
    }

    private static String fieldOf(String pointer) {
        return switch (pointer) {
            case "/name", "/taxCode", "/role", "/evidenceReference" -> pointer.substring(1);
            default -> "content";
        };
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Templates.organisation(
                returned.here().orElseGet(Form::empty),
                organisations.one(id),
                OrganisationLabels.in(page.lang()),
                switch (done == null ? "" : done) {
                    case "asked" -> texts().saidAsked();
                    case "ended" -> texts().saidEnded();
                    default -> "";
                });
    }

    @POST
    @Path("{id}")
    public Response end(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        try {
            return seeOther(HERE + "/" + organisations.end(id).id(), "done=ended");
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(Form.of(posted), e, "answer", _ -> "answer"));
        }
    }

    private OrganisationTexts texts() {
        return texts(OrganisationTexts.class);
    }
}

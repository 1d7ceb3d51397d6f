package it.opposizioni.portal.delegation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks another person to act for oneself. */
@Path("/personal-area/people/new")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class OfferResource extends FormResource {

    @CheckedTemplate(basePath = "delegation")
    static class Templates {
        static native TemplateInstance offer(Form form);

        private Templates() {}
    }

    private final DelegationClient delegations;

    OfferResource(Page page, ReturnedForms returned, @RestClient DelegationClient delegations) {
        super(page, returned);
        this.delegations = delegations;
    }

    @GET
    public TemplateInstance ask() {
        return Templates.offer(returned.here().orElseGet(Form::empty).keyed());
    }

    @POST
    public Response offer(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        check(form);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            delegations.offer(
                    form.key(),
                    new DelegationClient.Offer(
                            form.value("name"),
                            form.value("taxCode"),
                            form.day("lastDay").orElse(null)));
            return seeOther(PeopleResource.HERE, "done=offered");
        } catch (UpstreamException e) {
            if (isWithoutTaxCode(e)) {
                return returned.toPage(form.reject("content", texts().taxCodeNeeded()));
            }
            return returned.toPage(FormProblems.into(form, e, "content", OfferResource::fieldOf));
        }
    }

    private void check(Form form) {
        if (form.value("name").isEmpty()) {
            form.reject("name", texts().nameMissing());
        }
        if (TaxCode.tryParse(form.value("taxCode"))
                .filter(code -> code.kind() == TaxCode.Kind.PERSON)
                .isEmpty()) {
            form.reject("taxCode", texts().taxCodeWrong());
        }
        if (!form.value("lastDay").isEmpty() && form.day("lastDay").isEmpty()) {
            form.reject("lastDay", texts().lastDayWrong());
        }
    }

    /** An account of the realm alone states none. */
    private static boolean isWithoutTaxCode(UpstreamException e) {
        return e.status() == 403
                && e.problem().filter(p -> p.slug().equals("tax-code-needed")).isPresent();
    }

    private static String fieldOf(String pointer) {
        return switch (pointer) {
            case "/name", "/taxCode", "/lastDay" -> pointer.substring(1);
            default -> "content";
        };
    }

    private DelegationTexts texts() {
        return texts(DelegationTexts.class);
    }
}

package it.opposizioni.portal.delegation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.delegation.DelegationClient.Delegation;
import it.opposizioni.portal.delegation.OrganisationDelegationClient.Representative;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.ForDelegates;
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

/**
 * Who may act for an organisation that the visitor represents: those who represent it too, and those who have a delegation in its name, which is
 * offered and ended here. Who represents it is the registrar's to say, so that nobody ends the last one here.
 */
@Path("/personal-area/organisations/{id}/delegations")
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@Blocking
class OrganisationDelegationResource extends FormResource {

    private static final String ANSWER = "answer";

    @CheckedTemplate(basePath = "delegation")
    static class Templates {
        /** @param organisation its id */
        static native TemplateInstance organisationPeople(
                UUID organisation,
                String name,
                List<Representative> representatives,
                List<DelegationLine> open,
                List<DelegationLine> closed,
                String done);

        static native TemplateInstance organisationOffer(UUID organisation, String name, Form form);

        static native TemplateInstance organisationPerson(
                UUID organisation, String name, DelegationLine delegation, String title, Form form);

        private Templates() {}
    }

    private final DelegationClient own;
    private final OrganisationDelegationClient delegations;

    OrganisationDelegationResource(
            Page page,
            ReturnedForms returned,
            @RestClient DelegationClient own,
            @RestClient OrganisationDelegationClient delegations) {
        super(page, returned);
        this.own = own;
        this.delegations = delegations;
    }

    @GET
    public TemplateInstance people(@PathParam("id") UUID id, @QueryParam("done") String done) {
        Delegation organisation = represented(id);
        List<DelegationLine> given = delegations.all(id).items().stream()
                .filter(each -> !each.isReceived())
                .map(each -> DelegationLine.of(each, page))
                .toList();
        return Templates.organisationPeople(
                id,
                organisation.person(),
                delegations.representatives(id).items(),
                given.stream().filter(each -> !each.over()).toList(),
                given.stream().filter(DelegationLine::over).toList(),
                switch (done == null ? "" : done) {
                    case "offered" -> texts().doneOffered();
                    case "ended" -> texts().doneEnded();
                    default -> "";
                });
    }

    /** Nobody mixes it up with another person or organisation for whom they act now. */
    private Delegation represented(UUID id) {
        if (page.principal() != null && !page.principal().delegation().equals(id)) {
            throw OwnPagesFilter.aboutYou();
        }
        Delegation found = own.one(id);
        if (!found.isRepresented()) {
            throw DomainException.notFound();
        }
        return found;
    }

    @GET
    @Path("new")
    public TemplateInstance ask(@PathParam("id") UUID id) {
        return Templates.organisationOffer(
                id,
                represented(id).person(),
                returned.here().orElseGet(Form::empty).keyed());
    }

    @POST
    @Path("new")
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        represented(id);
        Form form = Form.of(posted);
        return OfferForm.read(form, texts())
                .map(offer -> {
                    try {
                        delegations.offer(id, form.key(), offer);
                        return seeOther(all(id), "done=offered");
                    } catch (UpstreamException e) {
                        return returned.toPage(OfferForm.refused(form, e, texts()));
                    }
                })
                .orElseGet(() -> returned.toPage(form));
    }

    @GET
    @Path("{delegation}")
    public TemplateInstance person(@PathParam("id") UUID id, @PathParam("delegation") UUID delegation) {
        String name = represented(id).person();
        DelegationLine line = DelegationLine.of(given(id, delegation), page);
        return Templates.organisationPerson(
                id, name, line, line.titleFor(name, texts()), returned.here().orElseGet(Form::empty));
    }

    /** A sole trader is a person, who may have been given some as well. */
    private Delegation given(UUID id, UUID delegation) {
        Delegation found = delegations.one(id, delegation);
        if (found.isReceived()) {
            throw DomainException.notFound();
        }
        return found;
    }

    @POST
    @Path("{delegation}")
    public Response end(
            @PathParam("id") UUID id, @PathParam("delegation") UUID delegation, MultivaluedMap<String, String> posted) {
        represented(id);
        given(id, delegation);
        try {
            delegations.end(id, delegation);
            return seeOther(all(id), "done=ended");
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(Form.of(posted), e, ANSWER, _ -> ANSWER));
        }
    }

    private static String all(UUID id) {
        return "personal-area/organisations/" + id + "/delegations";
    }

    private DelegationTexts texts() {
        return texts(DelegationTexts.class);
    }
}

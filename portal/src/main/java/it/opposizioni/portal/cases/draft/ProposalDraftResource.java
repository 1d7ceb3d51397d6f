package it.opposizioni.portal.cases.draft;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Saves what is written of a proposal, and throws it away; the page of the decision shows it. At an address of its own: a copy of the release before
 * would take it for a proposal.
 */
@Path("/authority/cases/{id}/decision/drafts")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ProposalDraftResource extends FormResource {

    private final ProposalDrafts drafts;

    ProposalDraftResource(Page page, ReturnedForms returned, ProposalDrafts drafts) {
        super(page, returned);
        this.drafts = drafts;
    }

    /** The service is not asked: what was written is saved also while it does not answer. */
    @POST
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        String tooLong = texts(ProposalDraftTexts.class).tooLong();
        drafts.tooLong(form).forEach(name -> form.reject(name, tooLong));
        if (form.isWrong()) {
            return returned.to(decision(id), form.with("act", ProposalDrafts.ACT));
        }
        drafts.keep(id, page.visitor().subject(), form);
        return seeOther(decision(id), "done=saved");
    }

    @POST
    @Path("delete")
    public Response discard(@PathParam("id") UUID id) {
        drafts.end(id, page.visitor().subject());
        return seeOther(decision(id), "done=discarded");
    }

    private static String decision(UUID id) {
        return "authority/cases/" + id + "/decision";
    }
}

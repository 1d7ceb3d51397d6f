package it.opposizioni.portal.citizen;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A holder who opposes calls on a number can oppose post too, and the other way round: a request with the number and that choice made. */
@Path("/personal-area/numbers/{id}/add-medium")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class AddMediumResource extends FormResource {

    private final Drafts drafts;
    private final AddNumbersPages pages;
    private final RegistryClient registry;

    AddMediumResource(
            Page page,
            Drafts drafts,
            AddNumbersPages pages,
            ReturnedForms returned,
            @RestClient RegistryClient registry) {
        super(page, returned);
        this.drafts = drafts;
        this.pages = pages;
        this.registry = registry;
    }

    @POST
    public Response begin(@PathParam("id") UUID id) {
        RegistryClient.Opposition opposition = registry.opposition(id);
        String missing = NumberCard.missing(opposition);
        if (missing.isEmpty()) {
            return seeOther("personal-area/numbers/" + id);
        }
        NumbersDraft draft = NumbersDraft.of(List.of(opposition.number()), missing);
        return pages.go(drafts.begin(page.owner(), AddNumbersResource.DRAFT, draft), "proof");
    }
}

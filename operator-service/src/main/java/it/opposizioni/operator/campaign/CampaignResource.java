package it.opposizioni.operator.campaign;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.operator.Creation;
import it.opposizioni.operator.EnumFilter;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own campaigns. */
@Path("/v1/campaigns")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
class CampaignResource {

    private final CampaignService campaigns;
    private final Creation creation;
    private final CurrentCaller caller;

    CampaignResource(CampaignService campaigns, Creation creation, CurrentCaller caller) {
        this.campaigns = campaigns;
        this.creation = creation;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCampaigns",
            summary = "Campaigns of the caller's operator, newest first",
            description = "In pages; each with the consultation that it may be opened with, if there is one.")
    public Page<CampaignView> list(
            @Parameter(description = "Only those in this state; several times: in one of these") @QueryParam("state")
                    List<CampaignState> states,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return campaigns.list(caller.get(), EnumFilter.of(states, CampaignState.class), cursor, limit);
    }

    @POST
    @RequiresRight(Right.CAMPAIGNS)
    @Operation(
            operationId = "createCampaign",
            summary = "Create a campaign",
            description =
                    "As a draft: nobody is contacted before it is opened, and it opens only with a valid consultation.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201")
    public Response create(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid CampaignPlan plan) {
        Caller who = caller.get();
        return creation.once(
                key,
                "/v1/campaigns",
                plan,
                CampaignView.class,
                CampaignView::id,
                () -> view(campaigns.create(who, plan)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCampaign",
            summary = "One campaign",
            description = "With the consultation that it may be opened with, if there is one.")
    @APIResponse(responseCode = "200", description = "The campaign")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    public CampaignView one(@PathParam("id") UUID id) {
        return view(campaigns.require(id, caller.get().requireOperatorId()));
    }

    @POST
    @RequiresRight(Right.CAMPAIGNS)
    @Path("/{id}/opening")
    @Operation(
            operationId = "openCampaign",
            summary = "Open a campaign: from now on people are contacted",
            description =
                    "Needs a sealed consultation made for this campaign that is still valid: 15 days for calls, 30 for"
                            + " post. Without one, the problem campaign-without-live-consultation says why and what to do.")
    @APIResponse(responseCode = "200", description = "The campaign, open")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    @APIResponse(
            responseCode = "409",
            description = "No valid consultation, no mandate, or it is open or closed already")
    public CampaignView open(@PathParam("id") UUID id) {
        return view(campaigns.open(caller.get(), id));
    }

    @POST
    @RequiresRight(Right.CAMPAIGNS)
    @Path("/{id}/closure")
    @Operation(
            operationId = "closeCampaign",
            summary = "Close a campaign: nobody is contacted for it any more",
            description = "For good: a closed campaign does not open again.")
    @APIResponse(responseCode = "200", description = "The campaign, closed")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    @APIResponse(responseCode = "409", description = "It is closed already")
    public CampaignView close(@PathParam("id") UUID id) {
        return view(campaigns.close(caller.get(), id));
    }

    private CampaignView view(Campaign campaign) {
        return campaigns.view(campaign);
    }
}

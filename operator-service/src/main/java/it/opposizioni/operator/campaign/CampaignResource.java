package it.opposizioni.operator.campaign;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.operator.team.Needs;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own campaigns. */
@Path("/v1/campaigns")
@RolesAllowed(Role.Names.OPERATOR)
@Needs(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
class CampaignResource {

    private final CampaignService campaigns;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    CampaignResource(CampaignService campaigns, Idempotency idempotency, CurrentCaller caller) {
        this.campaigns = campaigns;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @Schema(name = "Campaign")
    record View(UUID id, String name, CampaignPurpose purpose, String recipient, Instant createdAt) {
        static View of(Campaign campaign) {
            return new View(
                    campaign.id(), campaign.name(), campaign.purpose(), campaign.recipient(), campaign.createdAt());
        }
    }

    @GET
    @Operation(operationId = "listCampaigns", summary = "Campaigns of the caller's operator, newest first")
    public Page<View> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return campaigns.list(caller.get(), cursor, limit).map(View::of);
    }

    @POST
    @Needs(Right.CAMPAIGNS)
    @Operation(operationId = "createCampaign", summary = "Create a campaign")
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Response create(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid CampaignPlan plan) {
        Caller who = caller.get();
        View created = idempotency.once(
                key, who, List.of("POST /v1/campaigns", plan), View.class, () -> View.of(campaigns.create(who, plan)));
        return Response.created(URI.create("/v1/campaigns/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCampaign", summary = "One campaign")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    public View one(@PathParam("id") UUID id) {
        return View.of(campaigns.require(id, caller.get().requireOperatorId()));
    }
}

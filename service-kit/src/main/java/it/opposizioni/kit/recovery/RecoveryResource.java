package it.opposizioni.kit.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.recovery.Recovery.Ending;
import it.opposizioni.kit.recovery.Recovery.Witness;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches for facts that this service has lost, for registrars. The portal, which tells nothing that others keep, excludes this bean. */
@Path("/v1/recoveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@OpenDuringRecovery
@Tag(
        name = "Recoveries",
        description = "After the restore of an older backup: what other services still know, and what becomes of it")
public class RecoveryResource {

    private final Recoveries recoveries;
    private final CurrentCaller caller;

    RecoveryResource(Recoveries recoveries, CurrentCaller caller) {
        this.recoveries = recoveries;
        this.caller = caller;
    }

    @Schema(name = "RecoveryWitness")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WitnessView(
            @Schema(description = "The service that knows more")
            String service,

            @Schema(
                    description =
                            "Its copy of what is published here; absent when it has none, and can give nothing back")
            String replica,

            @Schema(description = "Up to when it knows everything that was told")
            Instant asOf,

            @Schema(description = "When it last said that something is missing here; absent when it has not noticed")
            Instant reportedAt,

            @Schema(description = "It has told everything that its copy knows")
            boolean answered,

            @Schema(description = "How many rows it has told")
            long rows) {

        static WitnessView of(Witness witness) {
            return new WitnessView(
                    witness.service(),
                    witness.hasCopy() ? witness.replica() : null,
                    witness.asOf(),
                    witness.reportedAt(),
                    witness.answered(),
                    witness.rows());
        }
    }

    @Schema(name = "Recovery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecoveryView(
            UUID id,

            @Schema(description = "Since when nothing can be changed here")
            Instant openedAt,

            @Schema(description = "The service that noticed first")
            String reportedBy,

            List<WitnessView> witnesses,

            @Schema(description = "It can be taken back now: everybody who has a copy has told what it knows")
            boolean canTakeBack,

            @Schema(description = "When a registrar proposed to end it without taking anything back")
            Instant proposedAt,

            @Schema(description = "That was the caller: another registrar must confirm")
            boolean proposedByYou,

            @Schema(description = "A hint: when the database was found to be in another cluster or on another timeline")
            Instant databaseChangedAt,

            Instant endedAt,

            Ending ending,

            @Schema(description = "How many facts were taken back")
            long takenBack) {}

    @Schema(name = "Recoveries")
    public record RecoveryList(List<RecoveryView> items) {}

    @Schema(name = "RecoveredRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowView(
            @Schema(description = "What the row says") String kind,

            @Schema(description = "What it is about, masked")
            String subject,

            List<String> details) {

        static RowView of(TakingBack.Shown shown) {
            return new RowView(shown.kind(), shown.subject(), shown.details());
        }
    }

    @Schema(name = "RecoveredRows")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowsPage(
            @Schema(description = "The search that they belong to")
            UUID recovery,

            List<RowView> items,

            @Schema(description = "Cursor of the next page; absent on the last")
            String next) {}

    @GET
    @Operation(
            operationId = "listRecoveries",
            summary = "Searches for what was lost in the restore of an older backup",
            description = "The open one and the last ones, latest first. While one is open nothing is changed here.")
    public RecoveryList list() {
        return new RecoveryList(recoveries.latest().stream().map(this::view).toList());
    }

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", description = "The search")
    @APIResponse(responseCode = "404", description = "There is none")
    @Operation(
            operationId = "getRecovery",
            summary = "One search for what was lost",
            description = "Who knows more, how far it is, and how it ended.")
    public RecoveryView show(@PathParam("id") UUID id) {
        return view(recoveries.find(id));
    }

    @GET
    @Path("{id}/rows")
    @APIResponse(responseCode = "200", description = "Up to 200 rows; none after the end of the search")
    @APIResponse(responseCode = "404", description = "There is no such search")
    @Operation(
            operationId = "listRecoveredRows",
            summary = "What other services know of what was lost",
            description = "Also what is here as well: that stays as it is.")
    public RowsPage rows(@PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
        Page<RowView> page = recoveries.rows(id, cursor).map(RowView::of);
        return new RowsPage(id, page.items(), page.next());
    }

    @POST
    @Path("{id}/taking-back")
    @APIResponse(responseCode = "200", description = "It is taken back, and the search has ended")
    @APIResponse(responseCode = "404", description = "There is no such search")
    @APIResponse(responseCode = "409", description = "It has ended, or not everybody has told what it knows")
    @Operation(
            operationId = "takeBack",
            summary = "Take back what other services know",
            description =
                    "All of it at once. Then changes are possible again, and the other services fetch everything again."
                            + " Nobody is written to. What no other service keeps cannot come back.")
    public RecoveryView takeBack(@PathParam("id") UUID id) {
        return view(recoveries.takeBack(id, caller.get().subject()));
    }

    @POST
    @Path("{id}/abandonment")
    @APIResponse(responseCode = "200", description = "Proposed by the first registrar; ended by the second")
    @APIResponse(responseCode = "404", description = "There is no such search")
    @APIResponse(responseCode = "409", description = "It has ended, or the caller is the one who proposed it")
    @Operation(
            operationId = "abandonRecovery",
            summary = "End the search without taking anything back",
            description = "Two different registrars must ask for it. What only other services know is lost then.")
    public RecoveryView abandon(@PathParam("id") UUID id) {
        return view(recoveries.abandon(id, caller.get().subject()));
    }

    private RecoveryView view(Recovery recovery) {
        return new RecoveryView(
                recovery.id(),
                recovery.openedAt(),
                recovery.reportedBy(),
                recovery.witnesses().stream().map(WitnessView::of).toList(),
                recoveries.canTakeBack(recovery),
                recovery.proposedAt(),
                caller.get().subject().equals(recovery.proposedBy()),
                recoveries.databaseChangedAt().orElse(null),
                recovery.endedAt(),
                recovery.ending(),
                recovery.takenBack());
    }
}

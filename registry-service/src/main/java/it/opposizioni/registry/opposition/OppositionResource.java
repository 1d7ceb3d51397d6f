package it.opposizioni.registry.opposition;

import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.history.HistoryItems;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Oppositions over HTTP: a citizen sees its own, the registrar one number at a time. */
@Path("/v1/oppositions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Oppositions", description = "What stands in the register")
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.WRITE)
class OppositionResource {

    private final OppositionLookup lookup;
    private final OppositionHistory history;
    private final HolderRecognition recognition;
    private final CurrentHolder holder;
    private final Now now;

    OppositionResource(
            OppositionLookup lookup,
            OppositionHistory history,
            HolderRecognition recognition,
            CurrentHolder holder,
            Now now) {
        this.lookup = lookup;
        this.history = history;
        this.recognition = recognition;
        this.holder = holder;
        this.now = now;
    }

    @GET
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGISTRAR})
    @Operation(
            operationId = "listOppositions",
            summary = "One's own oppositions, newest first, ended ones included; for the registrar those of a number",
            description =
                    "A citizen may narrow it to one number. The registrar must give one. In pages; Link rel=next leads to the next.")
    public RestResponse<Page<OppositionView>> list(
            @QueryParam("number") PhoneNumber number,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            UriInfo uri) {
        Optional<UUID> after = Cursor.decode(cursor, UUID::fromString);
        Caller who = holder.get();
        recognition.recognise(who);
        List<Opposition> found = lookup.find(who, Optional.ofNullable(number), after, limit + 1);
        Instant at = now.get();
        Page<OppositionView> page =
                Page.of(found, limit, o -> o.id().toString()).map(o -> OppositionView.of(o, at));
        return PageAnswer.of(page, uri).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGISTRAR})
    @Operation(
            operationId = "getOpposition",
            summary = "One opposition",
            description = "Visible to its holder and to the registrar; for anybody else it does not exist.")
    public OppositionView get(UUID id) {
        return OppositionView.of(lookup.visible(id, holder.get(), RecordKind.OPPOSITION), now.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGISTRAR})
    @Operation(
            operationId = "getOppositionHistory",
            summary = "Everything that happened to an opposition, oldest first",
            description =
                    "Append-only. That an opposition became active is no step of its own: it follows from activeFrom.")
    public HistoryItems history(UUID id) {
        Caller who = holder.get();
        UUID visible = lookup.visible(id, who, RecordKind.HISTORY).id();
        return HistoryItems.of(who.is(Role.REGISTRAR) ? history.of(visible) : history.shownToHolder(visible));
    }
}

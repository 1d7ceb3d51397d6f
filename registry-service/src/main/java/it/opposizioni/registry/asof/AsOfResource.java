package it.opposizioni.registry.asof;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.access.Purpose;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was true of a number at an instant, for those who have to judge a call. The number comes in the body: no address holds one. */
@Path("/v1/as-of-answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "As of", description = AsOfResource.ABOUT)
class AsOfResource {

    static final String ABOUT = "What was true of a number at an instant, as far as the register knew it at another";

    private final NumberFacts facts;
    private final OppositionLookup oppositions;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Now now;

    AsOfResource(NumberFacts facts, OppositionLookup oppositions, AccessLog accesses, CurrentCaller caller, Now now) {
        this.facts = facts;
        this.oppositions = oppositions;
        this.accesses = accesses;
        this.caller = caller;
        this.now = now;
    }

    /**
     * What is asked.
     *
     * @param at the instant of the call, or of the letter
     * @param knownAt what the register learned later is left out; null for all that it knows now
     * @param operatorId who called; null for one that the holder has not exempted
     * @param medium null for calls
     */
    @Schema(name = "AsOfQuestion")
    record Question(@NotNull PhoneNumber number, @NotNull Instant at, Instant knownAt, UUID operatorId, Medium medium) {

        @Override
        public String toString() {
            return "Question[" + at + "]";
        }
    }

    @POST
    @Transactional
    @RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(
            operationId = "answerAsOf",
            summary =
                    "Whether a number was opposed at an instant towards an operator, by which right, and which consents counted",
            description =
                    "Telephone companies report late: knownAt leaves out what was learned after it. The holder sees who asked.")
    public AsOfView answer(@NotNull @Valid Question question) {
        AsOfTimes times = AsOfTimes.of(question.at(), question.knownAt(), question.medium(), now.get());
        AsOfView then = AsOfView.of(facts.of(question.number()), times, question.operatorId());
        note(then.oppositionId());
        return then;
    }

    private void note(UUID opposition) {
        if (opposition == null) {
            return;
        }
        Caller reader = caller.get();
        List<Read> reads = oppositions.byId(List.of(opposition)).values().stream()
                .map(Opposition::holder)
                .map(holder -> new Read(holder, RecordKind.HISTORY, opposition.toString(), Purpose.CALL_JUDGED))
                .toList();
        accesses.note(reader, reader.is(Role.REGISTRAR) ? Role.REGISTRAR : Role.REGULATOR, reads);
    }
}

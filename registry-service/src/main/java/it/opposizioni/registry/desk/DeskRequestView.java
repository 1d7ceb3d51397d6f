package it.opposizioni.registry.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.exemption.NewExemption;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.medium.Medium;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request at the desk as registrars see it.
 *
 * @param dueOn the next working day after it came: by its end it is recorded, or decided
 * @param late whether that day has passed, or had passed when it was done
 * @param yours whether the reader entered it
 * @param media what is opposed, or no longer; absent where it is about all of it, or none
 * @param askedBy a delegate; absent when the holder asked
 * @param oppositionId what it is about; absent where there is none
 * @param protocol of a registration
 * @param company that may call, or no longer; absent where it is about none
 * @param obstacle why its approval would be refused now; absent where nothing stands against it, and in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeskRequest")
record DeskRequestView(
        UUID id,
        DeskRequestKind kind,
        DeskRequestState state,
        PhoneNumber number,
        List<Medium> media,
        DeskChannel channel,
        Instant receivedAt,
        LocalDate dueOn,
        boolean late,
        Instant recordedAt,
        boolean yours,
        String evidenceReference,
        Holder holder,
        String askedBy,
        UUID oppositionId,
        String protocol,
        Company company,
        Instant decidedAt,
        String reason,
        DeskObstacle obstacle) {

    /** @param signedIn whether the person has signed in to the register with this tax code */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeskHolder")
    record Holder(String name, String taxCode, String email, boolean signedIn) {

        static Holder of(DeskHolder holder) {
            return new Holder(holder.name(), holder.taxCode(), holder.email().orElse(null), holder.isSignedIn());
        }
    }

    /**
     * The company that a request is about.
     *
     * @param name absent where no event has named it
     * @param from absent for at once
     * @param until the last day; absent without an end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeskCompany")
    record Company(UUID operatorId, String name, LocalDate from, LocalDate until) {

        static Company of(NewExemption wanted, String name) {
            return wanted == null ? null : new Company(wanted.operatorId(), name, wanted.from(), wanted.until());
        }
    }

    /** @param operatorName of the company that it is about; null where it is about none, or nothing has named it */
    static DeskRequestView of(DeskRequest r, DeskHolder holder, String operatorName, String reader, Instant now) {
        Instant done = r.state() == DeskRequestState.PROPOSED ? now : doneAt(r);
        return new DeskRequestView(
                r.id(),
                r.kind(),
                r.state(),
                r.number(),
                r.kind().isAboutMedia() ? r.media() : null,
                r.channel(),
                r.receivedAt(),
                r.dueOn(),
                Rome.day(done).isAfter(r.dueOn()),
                r.recordedAt(),
                r.isEnteredBy(reader),
                r.evidenceReference(),
                Holder.of(holder),
                r.askedBy(),
                r.oppositionId(),
                r.protocol(),
                Company.of(r.exemption(), operatorName),
                r.decidedAt(),
                r.reason(),
                null);
    }

    private static Instant doneAt(DeskRequest request) {
        return request.decidedAt() == null ? request.recordedAt() : request.decidedAt();
    }

    DeskRequestView blockedBy(DeskObstacle found) {
        return new DeskRequestView(
                id,
                kind,
                state,
                number,
                media,
                channel,
                receivedAt,
                dueOn,
                late,
                recordedAt,
                yours,
                evidenceReference,
                holder,
                askedBy,
                oppositionId,
                protocol,
                company,
                decidedAt,
                reason,
                found);
    }
}

package it.opposizioni.registry.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.exemption.NewExemption;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came to the desk from somebody who has signed in since and asks what is held about them. */
@ApplicationScoped
public class OwnDeskRequests {

    private final DeskHolderRepository holders;
    private final DeskRequestRepository requests;
    private final DeskColumns columns;
    private final OperatorDirectory directory;

    OwnDeskRequests(
            DeskHolderRepository holders,
            DeskRequestRepository requests,
            DeskColumns columns,
            OperatorDirectory directory) {
        this.holders = holders;
        this.requests = requests;
        this.columns = columns;
        this.directory = directory;
    }

    /**
     * One request.
     *
     * @param name as it was last told to the desk; likewise {@code email}, which may be absent
     * @param askedBy a delegate; absent when the holder asked
     * @param evidence where the evidence is
     * @param medium that is to go where the other one stays; absent otherwise
     * @param company that may call, or no longer; absent where it is about none
     * @param from its first day as it was asked for; absent for at once
     * @param until its last day; absent without an end
     * @param reason why it was rejected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReceivedDeskRequest")
    public record Received(
            DeskRequestKind kind,
            DeskRequestState state,
            PhoneNumber number,
            Medium medium,
            String company,
            LocalDate from,
            LocalDate until,
            DeskChannel channel,
            Instant receivedAt,
            Instant recordedAt,
            String name,
            String email,
            String askedBy,
            String evidence,
            String reason) {}

    /** Newest first. Empty for somebody whose tax code belongs to another account here. */
    @Transactional
    public List<Received> of(Caller person) {
        return person.taxCode()
                .flatMap(code -> holders.of(columns.taxKey(code.value())))
                .filter(holder -> holder.is(person.subject()))
                .map(holder -> requests.of(holder.id()).stream()
                        .map(request -> received(request, holder))
                        .toList())
                .orElse(List.of());
    }

    private Received received(DeskRequest request, DeskHolder holder) {
        Optional<NewExemption> about = Optional.ofNullable(request.exemption());
        return new Received(
                request.kind(),
                request.state(),
                request.number(),
                request.kind().leaving(request.media()),
                about.map(NewExemption::operatorId).map(directory::nameOrId).orElse(null),
                about.map(NewExemption::from).orElse(null),
                about.map(NewExemption::until).orElse(null),
                request.channel(),
                request.receivedAt(),
                request.recordedAt(),
                holder.name(),
                holder.email().orElse(null),
                request.askedBy(),
                request.evidenceReference(),
                request.reason());
    }
}

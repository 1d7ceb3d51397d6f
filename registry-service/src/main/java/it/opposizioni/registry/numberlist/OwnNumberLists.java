package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.registry.desk.DeskHolders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the register tells somebody about the lists that they sent for organisations (GDPR art. 15): the numbers are the organisation's. */
@ApplicationScoped
public class OwnNumberLists {

    private final SentListRepository lists;
    private final DeskHolders holders;

    OwnNumberLists(SentListRepository lists, DeskHolders holders) {
        this.lists = lists;
        this.holders = holders;
    }

    /**
     * One of them.
     *
     * @param organisation its name
     * @param fileName what its sender calls the file; null where none was said
     * @param lines how many
     */
    @Schema(name = "HeldNumberList")
    public record Held(UUID id, String organisation, Instant sentAt, String fileName, int lines) {}

    /** Newest first. */
    public List<Held> of(Caller person) {
        return lists.sentBy(person.subject()).stream()
                .map(list -> new Held(
                        list.id(),
                        holders.organisation(list.holderId()).name(),
                        list.sentAt(),
                        list.fileName(),
                        list.lineCount()))
                .toList();
    }
}

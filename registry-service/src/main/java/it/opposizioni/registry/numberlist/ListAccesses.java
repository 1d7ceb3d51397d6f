package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.access.Purpose;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.desk.DeskHolders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Notes that a registrar looked at a list of an organisation, for the person who sent it and for the organisation. */
@ApplicationScoped
public class ListAccesses {

    private final DeskHolders holders;
    private final AccessLog accesses;

    ListAccesses(DeskHolders holders, AccessLog accesses) {
        this.holders = holders;
        this.accesses = accesses;
    }

    /**
     * A list that was shown.
     *
     * @param holder the organisation, as the desk knows it
     * @param sentBy subject
     * @param waits for a registrar's decision
     */
    public record Shown(UUID id, UUID holder, String sentBy, boolean waits) {}

    /** @param kind what of them was shown */
    public void note(List<Shown> shown, Caller registrar, RecordKind kind) {
        accesses.note(
                registrar,
                Role.REGISTRAR,
                shown.stream()
                        .flatMap(list -> Stream.of(
                                        list.sentBy(),
                                        holders.organisation(list.holder()).key())
                                .distinct()
                                .map(person -> new Read(person, kind, list.id().toString(), purpose(list))))
                        .toList());
    }

    private static Purpose purpose(Shown list) {
        return list.waits() ? Purpose.REQUEST_EXAMINED : Purpose.REQUEST_CONSULTED;
    }
}

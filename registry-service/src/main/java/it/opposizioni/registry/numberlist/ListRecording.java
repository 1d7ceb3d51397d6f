package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.desk.NumberList;
import it.opposizioni.registry.desk.NumberListService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records a confirmed list, a part in each transaction, as a list of the desk, whose lines all oppose the same: with its outcomes in the same commit
 * nobody needs to know at which instant a process was killed.
 */
@ApplicationScoped
class ListRecording {

    private final SentListRepository lists;
    private final NumberListConfig config;
    private final NumberListService desk;
    private final DeskHolders holders;
    private final Outbox outbox;
    private final Now clock;

    ListRecording(
            SentListRepository lists,
            NumberListConfig config,
            NumberListService desk,
            DeskHolders holders,
            Outbox outbox,
            Now clock) {
        this.lists = lists;
        this.config = config;
        this.desk = desk;
        this.holders = holders;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<UUID> waiting() {
        return lists.toRecord();
    }

    /** @return whether more of it is to be recorded */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean recordPart(UUID id) {
        SentList list = lists.lockUnlessTaken(id)
                .filter(each -> each.state() == ListState.CONFIRMED)
                .orElse(null);
        if (list == null) {
            return false;
        }
        DeskHolders.Organisation organisation = holders.organisation(list.holderId());
        SentLines lines = list.lines();
        NumberList.Result result = desk.enter(new NumberList.Confirmed(
                list.id(),
                organisation,
                lines.pending(config.part()),
                Set.copyOf(lines.nextMedia()),
                list.evidenceChannel(),
                list.sentAt(),
                list.evidenceReference(),
                list.sentByName(),
                list.decidedBy()));
        list.became(result.lines().stream().map(NumberList.Line::outcome).toList(), result.protocol());
        if (!list.lines().pending(1).isEmpty()) {
            return true;
        }
        Instant now = clock.get();
        outbox.append(ListEvents.of(list.finish(now), list, organisation, now));
        return false;
    }
}

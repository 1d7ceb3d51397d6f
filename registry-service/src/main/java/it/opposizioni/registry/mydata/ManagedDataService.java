package it.opposizioni.registry.mydata;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.registry.access.AccessView;
import it.opposizioni.registry.holder.LineContacts;
import it.opposizioni.registry.mydata.ManagedData.Contact;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.withoutaccount.ManagedNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Gathers what is held about somebody without an account (GDPR art. 15), by the number that they have opened. */
@ApplicationScoped
class ManagedDataService {

    private final ManagedNumbers numbers;
    private final HeldOppositions held;
    private final LineContacts contacts;
    private final AccessLog accesses;

    ManagedDataService(ManagedNumbers numbers, HeldOppositions held, LineContacts contacts, AccessLog accesses) {
        this.numbers = numbers;
        this.held = held;
        this.contacts = contacts;
        this.accesses = accesses;
    }

    /** @throws it.opposizioni.kit.problem.DomainException as {@link ManagedNumbers#lockOpened} */
    @Transactional
    ManagedData of(UUID visit) {
        Opposition opened = numbers.lockOpened(visit);
        return new ManagedData(
                List.of(held.of(opened)),
                contacts.contactOf(opened.id()).stream()
                        .map(contact -> new Contact(contact.email(), contact.language()))
                        .toList(),
                accesses.latestOfUnclaimed(opened.id().toString(), RegisterDataService.MOST_ACCESSES).stream()
                        .map(AccessView::of)
                        .toList());
    }
}

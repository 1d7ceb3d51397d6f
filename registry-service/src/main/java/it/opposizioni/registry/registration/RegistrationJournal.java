package it.opposizioni.registry.registration;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.OppositionService.Registered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps an act of registering with the tax code of the person who declared it, and tells that person. */
@ApplicationScoped
class RegistrationJournal {

    private final RegistrationRepository registrations;
    private final RegistrationColumns columns;
    private final Outbox outbox;

    RegistrationJournal(RegistrationRepository registrations, RegistrationColumns columns, Outbox outbox) {
        this.registrations = registrations;
        this.columns = columns;
        this.outbox = outbox;
    }

    /**
     * The person who declares.
     *
     * @param holder of the oppositions
     * @param language of the messages to the person
     * @param listId of the list of an organisation that it is a part of; null of everything else
     */
    record Declarant(String holder, Optional<TaxCode> taxCode, String language, UUID listId) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Registration keep(Protocol protocol, Declarant who, List<Registered> registered, Instant now) {
        Registration registration = new Registration(
                protocol,
                who.holder(),
                who.language(),
                now,
                activeFrom(registered),
                registered.stream().map(each -> each.opposition().id()).toList());
        who.taxCode()
                .ifPresent(code -> registration.declaredBy(
                        code.value(), columns.declarantKey(code.value()).current()));
        registrations.persist(registration);
        tell(registration, registered, who.listId());
        return registration;
    }

    /** When the last of the numbers is active for calls, where calls were asked for; else for post. */
    private static Instant activeFrom(List<Registered> registered) {
        Map<Medium, Instant> last = new EnumMap<>(Medium.class);
        registered.stream()
                .flatMap(each -> each.recorded().stream())
                .forEach(dates -> last.merge(dates.medium(), dates.activeFrom(), (a, b) -> a.isAfter(b) ? a : b));
        return last.getOrDefault(Medium.TELEPHONE, last.get(Medium.POST));
    }

    private void tell(Registration registration, List<Registered> registered, UUID listId) {
        List<RegistrationRecorded.Line> lines =
                registered.stream().map(RegistrationRecorded.Line::of).toList();
        RegistrationRecorded recorded = new RegistrationRecorded(
                registration.protocol(),
                registration.holder(),
                registration.language(),
                registration.recordedAt(),
                registration.activeFrom(),
                lines,
                listId);
        outbox.append(new DomainEvent(
                RegistrationRecorded.TYPE, registration.protocol(), 1, registration.recordedAt(), recorded));
    }
}

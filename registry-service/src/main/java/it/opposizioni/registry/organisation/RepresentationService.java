package it.opposizioni.registry.organisation;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.access.Purpose;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.desk.DeskHolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What registrars see of who represents an organisation, and decide about it. Who asked sees who looked at it. */
@ApplicationScoped
class RepresentationService {

    private final RepresentationRepository representations;
    private final RepresentationHistory history;
    private final RepresentationEndings endings;
    private final DeskHolders holders;
    private final AccessLog accesses;
    private final Outbox outbox;
    private final Now clock;

    RepresentationService(
            RepresentationRepository representations,
            RepresentationHistory history,
            RepresentationEndings endings,
            DeskHolders holders,
            AccessLog accesses,
            Outbox outbox,
            Now clock) {
        this.representations = representations;
        this.history = history;
        this.endings = endings;
        this.holders = holders;
        this.accesses = accesses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those that wait, longest first; or all others, latest first. */
    @Transactional
    Page<RepresentationView> list(boolean waiting, Optional<UUID> after, int limit, Caller reader) {
        List<Representation> found =
                waiting ? representations.waiting(after, limit + 1) : representations.decided(after, limit + 1);
        Page<Representation> page = Page.of(found, limit, each -> each.id().toString());
        note(page.items(), reader);
        return page.map(each -> view(each, reader.subject()));
    }

    /** @throws DomainException 404 */
    @Transactional
    RepresentationView one(UUID id, Caller reader) {
        Representation found = representations.findByIdOptional(id).orElseThrow(DomainException::notFound);
        note(List.of(found), reader);
        return view(found, reader.subject());
    }

    /**
     * From now on the person acts for the organisation: a holder, and the one that the desk knows by that tax code where there is one.
     *
     * @throws DomainException 404; 409 when it was decided before, or the registrar is who asks
     */
    @Transactional
    RepresentationView confirm(UUID id, Caller decides) {
        String registrar = decides.subject();
        Representation asked = representations.lock(id).orElseThrow(DomainException::notFound);
        asked.requireOther(decides);
        Instant now = clock.get();
        DeskHolders.Organisation holder =
                holders.organisation(new TaxCode(asked.taxCode()), asked.name(), asked.language());
        String event = asked.confirm(registrar, holder.id(), now);
        outbox.append(RepresentationEvents.of(event, asked, holder.key(), now));
        history.append(asked, RepresentationAct.CONFIRM, registrar, now);
        return view(asked, registrar);
    }

    /** @throws DomainException as {@link #confirm} */
    @Transactional
    RepresentationView refuse(UUID id, String registrar, String reason) {
        Representation asked = representations.lock(id).orElseThrow(DomainException::notFound);
        Instant now = clock.get();
        String event = asked.refuse(registrar, reason, now);
        outbox.append(RepresentationEvents.of(event, asked, null, now));
        history.append(asked, RepresentationAct.REFUSE, registrar, now);
        return view(asked, registrar);
    }

    /** @throws DomainException 404; 409 when it is closed */
    @Transactional
    RepresentationView end(UUID id, String registrar, String reason) {
        Representation found = representations.lock(id).orElseThrow(DomainException::notFound);
        endings.end(found, registrar, reason);
        return view(found, registrar);
    }

    private void note(List<Representation> shown, Caller registrar) {
        accesses.note(
                registrar,
                Role.REGISTRAR,
                shown.stream()
                        .map(each -> new Read(
                                each.representative().subject(),
                                RecordKind.REPRESENTATION,
                                each.id().toString(),
                                purpose(each)))
                        .toList());
    }

    private static Purpose purpose(Representation shown) {
        return shown.state() == RepresentationState.REQUESTED ? Purpose.REQUEST_EXAMINED : Purpose.REQUEST_CONSULTED;
    }

    private RepresentationView view(Representation representation, String reader) {
        return RepresentationView.of(representation, reader, holders.isKnown(new TaxCode(representation.taxCode())));
    }
}

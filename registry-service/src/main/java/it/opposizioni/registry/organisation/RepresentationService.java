package it.opposizioni.registry.organisation;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.desk.DeskHolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What registrars decide about who represents an organisation. */
@ApplicationScoped
class RepresentationService {

    private final RepresentationRepository representations;
    private final RepresentationHistory history;
    private final RepresentationEndings endings;
    private final DeskHolders holders;
    private final Outbox outbox;
    private final Now clock;

    RepresentationService(
            RepresentationRepository representations,
            RepresentationHistory history,
            RepresentationEndings endings,
            DeskHolders holders,
            Outbox outbox,
            Now clock) {
        this.representations = representations;
        this.history = history;
        this.endings = endings;
        this.holders = holders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those that wait, longest first; or all others, latest first. */
    @Transactional
    Page<RepresentationView> list(boolean waiting, Optional<UUID> after, int limit, String reader) {
        List<Representation> found =
                waiting ? representations.waiting(after, limit + 1) : representations.decided(after, limit + 1);
        return Page.of(found, limit, each -> each.id().toString()).map(each -> view(each, reader));
    }

    /** @throws DomainException 404 */
    @Transactional
    RepresentationView one(UUID id, String reader) {
        return view(representations.findByIdOptional(id).orElseThrow(DomainException::notFound), reader);
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
        UUID holder = holders.organisation(new TaxCode(asked.taxCode()), asked.name(), asked.language())
                .id();
        String event = asked.confirm(registrar, holder, now);
        outbox.append(RepresentationEvents.of(event, asked, now));
        history.append(asked, RepresentationAct.CONFIRM, registrar, now);
        return view(asked, registrar);
    }

    /** @throws DomainException as {@link #confirm} */
    @Transactional
    RepresentationView refuse(UUID id, String registrar, String reason) {
        Representation asked = representations.lock(id).orElseThrow(DomainException::notFound);
        Instant now = clock.get();
        String event = asked.refuse(registrar, reason, now);
        outbox.append(RepresentationEvents.of(event, asked, now));
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

    private RepresentationView view(Representation representation, String reader) {
        return RepresentationView.of(representation, reader, holders.isKnown(new TaxCode(representation.taxCode())));
    }
}
